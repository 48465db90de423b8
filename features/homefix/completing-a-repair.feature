Feature: Completing a repair and approving what it cost
  A repair that cost more than was ordered is a variation. Up to £250.00 an officer completes it; beyond that a
  supervisor approves it first, and never their own.

  Rule: A variation of more than £250.00 needs a supervisor

    @HF-020 @risk:high @req:HFX-VAR-01
    Scenario Outline: The limit holds to the penny
      Given I am signed in as a "repairs officer"
      And I have raised a routine "Plumbing" repair
      When I complete it at <variation> more than was ordered
      Then the repair is "<status>"

      Examples:
        | variation | status            |
        | £249.99   | Completed         |
        | £250.00   | Completed         |
        | £250.01   | Awaiting approval |

    @HF-021 @risk:high @req:HFX-VAR-02
    Scenario: A supervisor approves a variation
      Given a "repairs officer" has submitted a variation of £310.00
      And I am signed in as a "repairs supervisor"
      When I approve the variation
      Then the repair is "Completed"
      And the history of the repair says "Variation of £310.00 approved"

    @HF-022 @risk:high @req:HFX-VAR-03
    Scenario: A supervisor sends a variation back
      Given a "repairs officer" has submitted a variation of £480.50
      And I am signed in as a "repairs supervisor"
      When I reject the variation because "Two operatives were not needed"
      Then the repair is "Issued"
      And the history of the repair says "Variation of £480.50 rejected: Two operatives were not needed"

    @HF-023 @risk:high @req:HFX-VAR-04
    Scenario: Supervisors do not approve their own variations
      Given I am signed in as a "repairs supervisor"
      And I have submitted a variation of £300.00
      When I try to approve the variation
      Then the repair is still "Awaiting approval"

    @HF-024 @risk:high @req:HFX-VAR-05
    Scenario: Officers do not approve variations
      Given I am signed in as a "repairs officer"
      And I have submitted a variation of £275.00
      When I try to approve the variation
      Then Homefix refuses me permission
      And the repair is still "Awaiting approval"

  Rule: Only those who answer for repairs complete them, and only once

    @HF-025 @risk:high @req:HFX-CMP-01
    Scenario: The call centre cannot complete a repair
      Given I am signed in as a "call-centre agent"
      And I have raised a routine "Electrical" repair
      When I try to complete it at £0.00 more than was ordered
      Then Homefix refuses me permission
      And the repair is still "Raised"

    @HF-026 @risk:medium @req:HFX-CMP-02
    Scenario: A completed repair stays as it is
      Given I am signed in as a "repairs officer"
      And I have raised a routine "Glazing" repair
      And I have completed it at £20.00 more than was ordered
      When I try to complete it at £75.00 more than was ordered
      Then Homefix objects that the repair "is closed"
      And the repair has cost £145.00
