Feature: Council tax base return
  The return that goes to the government in October counts dwellings by band. The council's grant depends on it.

  @CT-070 @risk:high @req:CTX-RET-01 @read-only
  Scenario: The figures of billing group Millbrook
    Given I am signed in as a "revenues systems officer"
    When I look at the return for billing group "Millbrook"
    Then it says:
      | Description                                        | A-   | A | B    | C    | D | E | F    | G | H | Total |
      | Dwellings on the valuation list                    | 0    | 1 | 2    | 2    | 1 | 0 | 1    | 0 | 1 | 8     |
      | Exempt dwellings                                   | 0    | 0 | 1    | 0    | 0 | 0 | 0    | 0 | 0 | 1     |
      | Chargeable dwellings                               | 0    | 1 | 1    | 2    | 1 | 0 | 1    | 0 | 1 | 7     |
      | Chargeable dwellings after disabled band reduction | 1    | 0 | 1    | 2    | 1 | 0 | 1    | 0 | 1 | 7     |
      | Dwellings with a single person discount            | 0    | 0 | 1    | 1    | 0 | 0 | 0    | 0 | 0 | 2     |
      | Band D equivalents                                 | 0.56 | 0 | 0.58 | 1.56 | 1 | 0 | 2.89 | 0 | 2 | 8.59  |

  @CT-071 @risk:high @req:CTX-RET-02 @read-only
  Scenario: The exported file says what the screen says
    Given I am signed in as a "revenues manager"
    When I export the return for billing group "Millbrook"
    Then the file has these columns:
      | Line | Description | Band A- | Band A | Band B | Band C | Band D | Band E | Band F | Band G | Band H | Total |
    And in every line of the file the bands add up to the total

  @CT-072 @risk:medium @req:CTX-RET-03
  Scenario: A reduction for a disabled resident moves the dwelling one band down
    Given I am signed in as a "revenues officer"
    And a household in band A
    And I award a "Disabled band reduction" from 1 April 2026
    When the "revenues systems officer" looks at the return for the household's billing group
    Then it says:
      | Description                                        | A- | A | Total |
      | Chargeable dwellings                               | 0  | 1 | 1     |
      | Chargeable dwellings after disabled band reduction | 1  | 0 | 1     |
