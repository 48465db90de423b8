Feature: Referrals
  Somebody asks for help for a person. The team sees it, decides, and the work reaches a worker in time.

  Rule: A referral reaches the team, complete

    @CC-020 @risk:high @req:CAS-REF-01
    Scenario: What business support takes down, the team's social workers see and other teams do not
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      When I take down a referral from the "Hospital discharge team"
      And I am signed in as a "social worker"
      Then my team's referrals show it as "New"
      When I am signed in as a "social worker in another team"
      Then my team's referrals do not show it

    @CC-021 @risk:medium @req:CAS-REF-01
    Scenario Outline: A referral <lacking> is not taken down
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      When I try to take down a referral <lacking>
      Then the referral is not taken down, because "<reason>"

      Examples:
        | lacking              | reason                                             |
        | from nobody          | Choose who made the referral.                      |
        | without a date       | Enter the day on which the referral was received.  |
        | received tomorrow    | The referral was received in the future.           |
        | without a reason     | Say why support is needed.                         |
        | without a person     | Choose the person referred.                        |

  Rule: The team decides what happens next

    @CC-022 @risk:high @req:CAS-REF-02
    Scenario Outline: An accepted <priority> referral is due for assessment <days> days after it came in
      Given I am signed in as a "social worker"
      And a person known to CareCase
      And <priority> referral for them, received on 2 March 2026
      When I accept the referral for a "Care Act assessment" by "Lewis Fairweather"
      Then the referral is "Accepted"
      When I am signed in as a "second social worker"
      Then my worklist shows the "Care Act assessment" as "Draft", due on <due>

      Examples:
        | priority   | days | due           |
        | a routine  | 28   | 30 March 2026 |
        | an urgent  | 2    | 4 March 2026  |

    @CC-023 @risk:medium @req:CAS-REF-03
    Scenario: A referral that needs no action is closed with the reason, and stays as it is
      Given I am signed in as a "social worker"
      And a person known to CareCase
      And a referral for them
      When I close the referral, because "Known to the hospice; support is in place."
      Then the referral is "Closed"
      And the history of the referral says "Known to the hospice; support is in place."
      And it can no longer be changed or decided on

    @CC-024 @risk:medium @req:CAS-REF-03
    Scenario: A referral is not closed without a reason
      Given I am signed in as a "social worker"
      And a person known to CareCase
      And a referral for them
      When I close the referral, because ""
      Then CareCase asks why no further action is needed

    @CC-025 @risk:high @req:CAS-REF-04
    Scenario: Business support takes referrals down but does not decide on them
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      When I take down a referral from the "GP"
      Then I may correct the referral
      But I may not decide on it

    @CC-026 @risk:medium @req:CAS-REF-05
    Scenario: A mistake in a referral can be put right
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      And a referral for them
      When I correct the reason to "Fell on 19 November, not on the 9th."
      Then the referral gives the reason "Fell on 19 November, not on the 9th."
      And the history of the referral says "Referral corrected"
