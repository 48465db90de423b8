Feature: Finding what was lost

  @LP-002 @risk:medium @req:LP-2 @read-only
  Scenario: An umbrella is in the list
    Given I am signed in as a "counter assistant"
    When I look at what was handed in
    Then an "umbrella" is in the list
