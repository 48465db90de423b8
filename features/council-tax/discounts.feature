Feature: Discounts, reductions and premiums
  What a household is entitled to shows on its next bill, and stays there until somebody ends it.

  Background:
    Given I am signed in as a "revenues officer"

  Rule: An award changes the bill by its share

    @CT-030 @risk:high @req:CTX-DIS-01
    Scenario Outline: <award> on a band D bill
      Given a household in band D that has been billed
      When I award a "<award>" from 1 April 2026
      Then the bill comes to <total>

      Examples:
        | award                             | total     |
        | Single person discount            | £1,611.28 |
        | Disregarded adults discount       | £1,074.18 |
        | Students only exemption (class N) | £0.00     |
        | Disabled band reduction           | £1,909.66 |
        | Long-term empty premium           | £4,296.74 |
        | Second home premium               | £4,296.74 |

    @CT-031 @risk:high @req:CTX-DIS-02
    Scenario: Band A has no band below it, and pays five ninths
      Given a household in band A that has been billed
      When I award a "Disabled band reduction" from 1 April 2026
      Then the bill comes to £1,193.54

    @CT-032 @risk:high @req:CTX-DIS-03
    Scenario: A council tax reduction is taken off what the discount leaves
      Given a household in band D that has been billed
      When I award a "Single person discount" from 1 April 2026
      And I award a council tax reduction of 50% from 1 April 2026
      Then the bill is made up of:
        | Item                                             | Amount    |
        | Band D: 1 April 2026 to 31 March 2027 (365 days) | £2,148.37 |
        | Single person discount (25%)                     | -£537.09  |
        | Council tax reduction (50%)                      | -£805.64  |
        | To pay                                           | £805.64   |

    @CT-033 @risk:medium @req:CTX-DIS-04
    Scenario: One discount at a time
      Given a household in band D that has been billed
      And I award a "Single person discount" from 1 April 2026
      When I award a "Disregarded adults discount" from 1 May 2026
      Then I am told that the account already has a single person discount
      And the account shows one current award

  Rule: A discount holds from its first day to its last

    @CT-034 @risk:high @req:CTX-DIS-05
    Scenario: A partner moves in and the single person discount ends
      Given a household in band D that has been billed
      And I award a "Single person discount" from 1 April 2026
      When I end the award on 30 September 2026
      Then the bill comes to £1,879.09

    @CT-035 @risk:high @req:CTX-DIS-06
    Scenario: A home that is put into another band keeps its discount
      Given a household in band C that has been billed
      And I award a "Single person discount" from 1 April 2026
      When the home is put into band D from 1 October 2026
      Then the bill is made up of:
        | Item                                                 | Amount    |
        | Band C: 1 April 2026 to 30 September 2026 (183 days) | £957.45   |
        | Single person discount (25%)                         | -£239.36  |
        | Band D: 1 October 2026 to 31 March 2027 (182 days)   | £1,071.24 |
        | Single person discount (25%)                         | -£267.81  |
        | To pay                                               | £1,521.52 |
