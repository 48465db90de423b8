Feature: Who may do what in CareCase
  Each role sees what its work needs, and no more. The rules hold for addresses that are typed in, too.

  @CC-070 @risk:high @req:CAS-SEC-06 @read-only
  Scenario Outline: The menu of a <role>
    Given I am signed in as a "<role>"
    Then the menu of CareCase offers exactly: <entries>

    Examples:
      | role                     | entries                                   |
      | business support officer | Find people, Referrals, About             |
      | social worker            | Worklists, Find people, Referrals, About  |
      | team manager             | Worklists, Find people, Referrals, About  |
      | safeguarding lead        | Worklists, Find people, Referrals, About  |

  @CC-071 @risk:high @req:CAS-SEC-06 @read-only
  Scenario: Nobody gets in without signing in
    When somebody who is not signed in opens the CareCase record of a person
    Then CareCase asks them to sign in

  @CC-072 @risk:high @req:CAS-SEC-06 @read-only
  Scenario Outline: Business support may not open <what>
    Given I am signed in as a "business support officer"
    When I open the CareCase address "<address>"
    Then CareCase gives me no access

    Examples:
      | what            | address               |
      | an assessment   | /assessments/A-100001 |
      | a care package  | /packages/K-100001    |

  @CC-073 @risk:high @req:CAS-SEC-06 @read-only
  Scenario: Business support sees no assessments or packages in a person's record
    Given I am signed in as a "business support officer"
    When I open the record of "Edith Hallam"
    Then I see no assessments and no care packages

  @CC-074 @risk:medium @req:CAS-SEC-07 @read-only
  Scenario: Somebody who signed out cannot go back
    Given I am signed in as a "social worker" in a session of my own
    When I sign out
    And somebody who is not signed in opens the CareCase record of a person
    Then CareCase asks them to sign in
