Feature: Restricted records
  Some people are at risk if the wrong colleague learns where they live. Their record exists only for the roles
  that the safeguarding lead names, and every look at it leaves a trace.

  Rule: For everybody else a restricted person does not exist

    @CC-050 @risk:high @req:CAS-SEC-01 @read-only
    Scenario Outline: A <role> cannot find a restricted person
      Given I am signed in as a "<role>"
      Then I cannot find the restricted person by any of these:
        | Thackeray   |
        | 9990000026  |
        | 3 Mill Race |

      Examples:
        | role                     |
        | social worker            |
        | senior social worker     |
        | business support officer |

    @CC-051 @risk:high @req:CAS-SEC-01 @read-only
    Scenario Outline: A <role> who is named finds the restricted person
      Given I am signed in as a "<role>"
      When I look for the person "Thackeray"
      Then I find "Rosalind Thackeray" of "3 Mill Race, Ashdale, ZZ9 1LD"

      Examples:
        | role              |
        | safeguarding lead |
        | team manager      |

    @CC-052 @risk:high @req:CAS-SEC-01 @read-only
    Scenario: A new referral does not offer a restricted person
      Given I am signed in as a "social worker"
      Then "Thackeray" is not offered as the person of a new referral
      But "Hallam" is offered

    @CC-053 @risk:high @req:CAS-SEC-02
    Scenario: Somebody who knows the address of a restricted record learns nothing from it
      Given I am signed in as a "social worker"
      When I open the address of the restricted record "P-100002"
      Then CareCase gives me no access
      And the screen does not show any of these:
        | Rosalind   |
        | Thackeray  |
        | Mill Race  |
        | 0000026    |

    @CC-054 @risk:high @req:CAS-SEC-03
    Scenario: The warning about duplicates does not give a restricted person away
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      When the safeguarding lead restricts the record
      And I am signed in as a "business support officer"
      And I add somebody with the same NHS number, typed without spaces
      Then a new record is made without a warning

  Rule: The safeguarding lead decides who may see a record

    @CC-055 @risk:high @req:CAS-SEC-04
    Scenario: Once a record is restricted, its work leaves the worklists
      Given I am signed in as a "social worker"
      And I have a Care Act assessment to do
      When the safeguarding lead restricts the record
      And I am signed in as a "second social worker"
      Then the worklist "My team's work" does not show it
      And the person can no longer be opened

    @CC-056 @risk:high @req:CAS-SEC-04
    Scenario: Once a record is restricted, others no longer find it
      Given I am signed in as a "social worker"
      And a person known to CareCase
      When the safeguarding lead restricts the record
      And I am signed in as a "social worker"
      Then the person can no longer be found

    @CC-057 @risk:medium @req:CAS-SEC-04 @read-only
    Scenario Outline: A <role> may not restrict records
      Given I am signed in as a "<role>"
      When I open the record of "Edith Hallam"
      Then I am not offered to restrict access

      Examples:
        | role                     |
        | social worker            |
        | senior social worker     |
        | team manager             |
        | business support officer |

  Rule: Every look at a restricted record leaves a trace

    @CC-058 @risk:high @req:CAS-SEC-05
    Scenario: Opening a restricted record is logged
      Given I am signed in as a "social worker"
      And a person known to CareCase
      And the safeguarding lead restricted the record to "team manager"
      When I am signed in as a "team manager"
      And I open the person's record
      Then the access log shows "team manager: Opened the record"

    @CC-059 @risk:high @req:CAS-SEC-05
    Scenario: Being refused a restricted record is logged
      Given I am signed in as a "social worker"
      And a person known to CareCase
      And the safeguarding lead restricted the record to "team manager"
      When I am signed in as a "social worker"
      And I try to open the person's record
      And I am signed in as a "safeguarding lead"
      Then the access log shows "social worker: Refused"
