Feature: Instalments
  Whole pounds, so that they are easy to pay; the first carries what is over, so that they add up to the bill.

  Background:
    Given I am signed in as a "revenues officer"

  @CT-040 @risk:high @req:CTX-INS-01
  Scenario Outline: A year's bill in <number> instalments
    Given a household in band D that has been billed
    When I agree <number> instalments by "Direct Debit" with them
    Then <number> instalments fall due, from 1 April 2026 to <last>
    And the first is <first> and each of the others <others>
    And together they come to £2,148.37

    Examples:
      | number | last           | first   | others  |
      | 10     | 1 January 2027 | £222.37 | £214.00 |
      | 12     | 1 March 2027   | £179.37 | £179.00 |

  @CT-041 @risk:medium @req:CTX-INS-02
  Scenario: Who moves in late has the instalments that are left
    Given a household in band D, liable from 1 October 2026
    When I issue the bill
    Then 4 instalments fall due, from 1 October 2026 to 1 January 2027
    And together they come to £1,071.24
