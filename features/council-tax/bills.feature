Feature: Bills
  A household pays its band's share of what band D pays, for the days on which it is liable, to the penny.

  Rule: Bands pay ninths of band D

    @CT-020 @risk:high @req:CTX-BIL-01 @read-only
    Scenario: The charges that the council set for 2026/27
      Given I am signed in as a "revenues officer"
      Then the charges for the year are:
        | Band   | Share of band D | Charge    |
        | Band A | 6/9             | £1,432.25 |
        | Band B | 7/9             | £1,670.95 |
        | Band C | 8/9             | £1,909.66 |
        | Band D | 9/9             | £2,148.37 |
        | Band E | 11/9            | £2,625.79 |
        | Band F | 13/9            | £3,103.20 |
        | Band G | 15/9            | £3,580.62 |
        | Band H | 18/9            | £4,296.74 |

    @CT-021 @risk:high @req:CTX-BIL-01
    Scenario Outline: The bill of a household in band <band>
      Given I am signed in as a "revenues officer"
      And a household in band <band>
      When I issue the bill
      Then the bill comes to <total>

      Examples:
        | band | total     |
        | A    | £1,432.25 |
        | B    | £1,670.95 |
        | C    | £1,909.66 |
        | D    | £2,148.37 |
        | E    | £2,625.79 |
        | F    | £3,103.20 |
        | G    | £3,580.62 |
        | H    | £4,296.74 |

    @CT-022 @risk:medium @req:CTX-BIL-02
    Scenario: A home without a band cannot be billed yet
      Given I am signed in as a "revenues officer"
      And a household whose home is not banded yet
      When I issue the bill
      Then I am told that the property has no band yet

  Rule: A household pays for the days on which it is liable

    Background:
      Given I am signed in as a "revenues officer"

    @CT-023 @risk:high @req:CTX-BIL-03
    Scenario: Moving in during the year
      Given a household in band D, liable from 1 October 2026
      When I issue the bill
      Then the bill is made up of:
        | Item                                                 | Amount    |
        | Band D: 1 October 2026 to 31 March 2027 (182 days)   | £1,071.24 |
        | To pay                                               | £1,071.24 |

    @CT-024 @risk:high @req:CTX-BIL-03
    Scenario: Moving out after having paid for the whole year
      Given a household in band D that has been billed
      And the household has paid £2,148.37
      When they move out on 30 September 2026
      Then the account is closed
      And the account is £1,071.24 in credit

  Rule: An upgrade changes no bill that was issued before

    @CT-025 @risk:high @req:CTX-BIL-04 @read-only
    Scenario Outline: The bill of account <account>, <because>, is as it was
      Given I am signed in as a "internal auditor"
      When I look at the latest bill of account "<account>"
      Then the bill comes to <total>

      Examples:
        | account  | total     | because                                       |
        | 72000101 | £1,432.24 | band C with a single person discount          |
        | 72000103 | £1,193.54 | band A with a disabled band reduction         |
        | 72000104 | £0.00     | everybody there is a student                  |
        | 72000107 | £6,206.40 | band F, empty for more than a year            |
