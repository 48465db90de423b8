Feature: One person, one record
  Two records for one person hide what the other half of the service knows. CareCase warns before a second one is
  made, and staff decide.

  Background:
    Given I am signed in as a "business support officer"
    And a person known to CareCase

  Rule: Staff are warned when somebody may be known already

    @CC-010 @risk:high @req:CAS-DUP-01
    Scenario Outline: A known person is recognised by their NHS number, typed <how>
      When I add somebody with the same NHS number, typed <how>
      Then I am warned that this may be the person already known
      And the reason given is "Same NHS number"

      Examples:
        | how            |
        | without spaces |
        | with spaces    |
        | with hyphens   |

    @CC-011 @risk:high @req:CAS-DUP-01
    Scenario: A known person is recognised without their NHS number
      When I add somebody of the same name and date of birth, without an NHS number
      Then I am warned that this may be the person already known
      And the reason given is "Same name and date of birth"

    @CC-012 @risk:medium @req:CAS-DUP-01
    Scenario Outline: Somebody with <what> is not taken for the person known
      When I add somebody with <what>
      Then a new record is made without a warning

      Examples:
        | what                                       |
        | the same name, but born a day later        |
        | the same birthday, but another forename    |

  Rule: Staff decide whether it is the same person

    @CC-013 @risk:high @req:CAS-DUP-02
    Scenario: Merging adds what was not known, and no second record
      Given nothing is recorded under "Telephone"
      When I add the same person again, with the telephone "01632 960777"
      And I merge them into the record already known
      Then there is one record of that name
      And the record shows:
        | Telephone | 01632 960777 |

    @CC-014 @risk:medium @req:CAS-DUP-02
    Scenario: A namesake gets a record of their own, with the reason
      When I add somebody of the same name and date of birth, without an NHS number
      And I add them as a new person, because "Twin cousin, same name; birth certificates seen"
      Then there are two records of that name
      And the newer record says why it is not a duplicate

    @CC-015 @risk:medium @req:CAS-DUP-02
    Scenario: A second record needs a reason
      When I add somebody of the same name and date of birth, without an NHS number
      And I add them as a new person, because ""
      Then CareCase asks why this is somebody else
      And there is one record of that name

    @CC-016 @risk:low @req:CAS-DUP-02
    Scenario: Thinking better of it adds nobody
      When I add the same person again, with the telephone "01632 960778"
      And I go back without deciding about the duplicate
      Then there is one record of that name
