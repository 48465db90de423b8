Feature: Care packages
  Support costs money every week. It adds up to the penny, and it is authorised by somebody else, within their limit.

  Rule: A package is authorised within the limit of a role

    @CC-060 @risk:high @req:CAS-PKG-01
    Scenario Outline: <cost> a week, authorised by a <role>: <outcome>
      Given I am signed in as a "social worker"
      And a care package of <cost> a week was proposed
      When I am signed in as a "<role>"
      And I authorise the care package
      Then the care package is <outcome>

      Examples: a senior social worker's limit is £500.00, a team manager's £1,500.00
        | cost      | role                 | outcome               |
        | £499.99   | senior social worker | authorised            |
        | £500.00   | senior social worker | authorised            |
        | £500.01   | senior social worker | refused for its cost  |
        | £1,499.99 | team manager         | authorised            |
        | £1,500.00 | team manager         | authorised            |

    @CC-061 @risk:high @req:CAS-PKG-01
    Scenario Outline: A package of <cost> a week waits for <whom>
      Given I am signed in as a "social worker"
      When I propose a care package of <cost> a week
      Then the care package is <state>

      Examples: above £1,500.00 the funding panel decides
        | cost      | whom              | state                  |
        | £1,499.99 | a manager         | awaiting authorisation |
        | £1,500.00 | a manager         | awaiting authorisation |
        | £1,500.01 | the funding panel | with the funding panel |

    @CC-062 @risk:high @req:CAS-PKG-02
    Scenario Outline: A <role> may not authorise a package of their own
      Given I am signed in as a "<role>"
      When I propose a care package of £120.00 a week
      Then I am not offered to authorise it
      And the worklist "For me to authorise" does not show it

      Examples:
        | role                 |
        | senior social worker |
        | team manager         |

    @CC-063 @risk:medium @req:CAS-PKG-02
    Scenario Outline: A <role> is not offered to authorise packages at all
      Given I am signed in as a "social worker"
      And a care package of £120.00 a week was proposed
      When I am signed in as a "<role>"
      Then I am not offered to authorise it

      Examples:
        | role                 |
        | second social worker |
        | safeguarding lead    |

    @CC-064 @risk:medium @req:CAS-PKG-03
    Scenario: A package is declined with the reason
      Given I am signed in as a "social worker"
      And a care package of £480.00 a week was proposed
      When I am signed in as a "senior social worker"
      And I decline the care package, because "Please ask for a second quote."
      Then the care package is declined
      And the history of the package says "Please ask for a second quote."

  Rule: A package adds up and rests on a need

    @CC-065 @risk:high @req:CAS-PKG-04
    Scenario: The weekly cost is the sum of its services, each rounded to the penny
      Given I am signed in as a "social worker"
      And a person known to CareCase
      When I propose a care package of these services:
        | service       | provider          | units | cost of a unit |
        | Home care     | Larkspur Homecare | 7.5   | £21.35         |
        | Day centre    | The Old Dairy     | 2     | £61.50         |
        | Meals at home | Ashdale Kitchen   | 7     | £6.85          |
      Then the services cost:
        | Home care     | £160.13 |
        | Day centre    | £123.00 |
        | Meals at home | £47.95  |
      And the care package costs £331.08 a week

    @CC-066 @risk:high @req:CAS-PKG-05
    Scenario: Support on the ground of an assessment needs one that is authorised
      Given I am signed in as a "social worker"
      And a person known to CareCase
      When I try to propose a package on the ground of an assessed need
      Then the package is not proposed, because "There is no authorised assessment that finds this person eligible."
