Feature: Sessions that end
  Screens are left open at the front desk. Whoever comes next must not be able to go on under another's name.

  @HF-038 @risk:high @req:HFX-SEC-01
  Scenario: A screen that was left alone has to be signed in to again
    Given I am signed in as a "call-centre trainee" in a session of my own
    And my session ends when I leave it alone
    When I come back after a while
    Then Homefix tells me that my session has timed out
    And I have to sign in again
