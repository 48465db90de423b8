Feature: A fall at home
  Social care hears of a fall, housing makes the home safe, and each can find what the other did.

  @JN-001 @risk:high @req:COR-JRN-01
  Scenario: A repair that social care asked for can be traced from the referral
    Given I am signed in to "carecase" as a "social worker"
    And a person known to CareCase
    And a referral for them
    When I am signed in to "homefix" as a "call-centre agent"
    And I have raised a routine "Carpentry" repair
    And I am signed in to "carecase" as a "social worker"
    And I note the job number of the repair in the referral
    Then the referral names the repair
    When I am signed in to "homefix" as a "call-centre agent"
    Then the priority of the repair is "Routine"
