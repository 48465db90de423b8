Feature: Annual billing
  In March every household gets its bill for the year. The run is a batch job, and its log is what we reconcile.

  Background:
    Given I am signed in as a "revenues officer"

  @CT-060 @risk:high @req:CTX-BAT-01
  Scenario: A live run bills every household of the group
    Given a billing group with these households:
      | household       | band | award                             |
      | a family        | D    |                                   |
      | a student house | B    | Students only exemption (class N) |
      | a lone tenant   | C    | Single person discount            |
    When the "revenues systems officer" makes a live billing run for the group
    Then the run ends as "Completed"
    And the log of the run says:
      | household       | outcome | amount    |
      | a family        | Billed  | £2,148.37 |
      | a student house | Billed  | £0.00     |
      | a lone tenant   | Billed  | £1,432.24 |
    And the run billed 3 households for £3,580.61 in all
    And each household of the group has one bill

  @CT-061 @risk:high @req:CTX-BAT-02
  Scenario: A trial run gives the figures and issues nothing
    Given a billing group with these households:
      | household | band | award |
      | a family  | D    |       |
    When the "revenues systems officer" makes a trial billing run for the group
    Then the run ends as "Completed"
    And the run billed 1 household for £2,148.37 in all
    And no household of the group has a bill

  @CT-062 @risk:high @req:CTX-BAT-03
  Scenario: A home without a band is reported, and stops nobody else's bill
    Given a billing group with these households:
      | household  | band | award |
      | a new flat |      |       |
      | a family   | D    |       |
    When the "revenues systems officer" makes a live billing run for the group
    Then the run ends as "Completed with errors"
    And the log of the run says:
      | household  | outcome    | amount    |
      | a new flat | Not billed | £0.00     |
      | a family   | Billed     | £2,148.37 |

  @CT-063 @risk:high @req:CTX-BAT-04
  Scenario: A second run bills nobody twice
    Given a billing group with these households:
      | household | band | award |
      | a family  | D    |       |
    And the "revenues systems officer" makes a live billing run for the group
    When the "revenues systems officer" makes a live billing run for the group
    Then the log of the run says:
      | household | outcome | amount |
      | a family  | Skipped | £0.00  |
    And each household of the group has one bill

  @CT-064 @risk:low @req:CTX-BAT-05
  Scenario: A run for a group that does not exist
    When the "revenues manager" makes a live billing run for the group "Atlantis"
    Then I am told that no account belongs to billing group "Atlantis"
