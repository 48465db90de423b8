Feature: Homefix by what is seen on the screen
  Without a step or page object of its own: frames, layout tables, icons without a name, one id for all controls,
  postbacks at every change.

  @HF-090 @risk:medium @req:HFX-PRP-01 @read-only
  Scenario: A home is found and opened
    Given I am signed in as a "call-centre agent"
    When I press the 1st "Search"
    And I enter "100990000007" in "UPRN"
    And I press "Find"
    Then the table contains:
      | UPRN         | Address               | Postcode |
      | 100990000007 | 7 Larch Walk, Ashdale | ZZ3 4AB  |
    When I follow "7 Larch Walk, Ashdale"
    Then "Postcode" is "ZZ3 4AB"
    And "Tenure" is "Secure tenancy"

  @HF-091 @risk:medium @req:HFX-PRP-03
  Scenario: A repair is raised for a home
    Given I am signed in as a "call-centre agent"
    When I press the 1st "Search"
    And I enter "9 Larch Walk" in "Address or postcode"
    And I press "Find"
    And I follow "9 Larch Walk, Ashdale"
    And I press "Raise a repair"
    And I enter:
      | Trade       | Plumbing       |
      | Priority    | Routine        |
      | Location    | Kitchen        |
      | Description | Tap drips      |
    And I press "Save"
    Then I see the new message "Record saved."
