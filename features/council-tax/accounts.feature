Feature: Council tax accounts
  One account for each home and the person who is liable for it; found at once when somebody rings.

  Rule: An account is found by what the caller can tell us

    @CT-010 @risk:high @req:CTX-ACC-01 @read-only
    Scenario Outline: Finding an account by <what>
      Given I am signed in as a "council tax enquiries adviser"
      When I search the accounts for "<words>"
      Then I find the account of "<person>", and few others

      Examples:
        | what                  | words             | person                 |
        | reference             | 72000102          | Mr Kwame Boateng       |
        | surname               | Cadwallader       | Mrs Olwen Cadwallader  |
        | part of a name        | kowal             | Mr Tomasz Kowalczyk    |
        | address               | 5 Millbrook Court | Mrs Parveen Hussain    |
        | name with apostrophe  | O'Connor          | Ms Niamh O'Connor      |

    @CT-011 @risk:low @req:CTX-ACC-01 @read-only
    Scenario: A name that nobody has
      Given I am signed in as a "council tax enquiries adviser"
      When I search the accounts for "Zzyzx-Nobody"
      Then no account is found

  Rule: A home has one open account

    Background:
      Given I am signed in as a "revenues officer"

    @CT-012 @risk:high @req:CTX-ACC-02
    Scenario: Opening an account for a new household
      Given a household in band C
      Then the account is open
      And the account says:
        | Band          | C          |
        | Balance       | £0.00      |
        | Charge        | Not billed |

    @CT-013 @risk:medium @req:CTX-ACC-03
    Scenario: A second account for the same home is refused
      Given a household in band C
      When I open another account for the same home
      Then I am told that an account is already open for this address

    @CT-014 @risk:medium @req:CTX-ACC-04
    Scenario: An incomplete account is refused, with everything that is missing
      When I open an account without filling anything in
      Then I am told all of this:
        | Enter the name of the liable person. |
        | Enter the address of the property.   |
        | Enter the postcode of the property.  |
        | Enter the billing group.             |

    @CT-015 @risk:medium @req:CTX-ACC-05
    Scenario: A household tells us a new email address
      Given a household in band B
      When I change their email address to "new.address@example.com"
      Then the account shows the email address "new.address@example.com"

    @CT-016 @risk:low @req:CTX-ACC-06
    Scenario: What an adviser noted is there for the officer
      Given a household in band B
      When the "council tax enquiries adviser" notes "Rang about a refund, will send bank details"
      Then a "revenues officer" reads that note under the adviser's name
