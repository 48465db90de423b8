Feature: Signing in

  @LP-001 @risk:high @req:LP-1 @read-only
  Scenario: The counter assistant signs in and out
    Given I am signed in as a "counter assistant" in a session of my own
    When I sign out
