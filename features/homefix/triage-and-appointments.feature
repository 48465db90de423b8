Feature: Triage, appointments and cancellations
  An officer decides what a repair really is. The tenant chooses one of three appointments. When plans change,
  nobody must be left waiting at home, and no operative be sent for nothing.

  Rule: Officers decide on the priority, not the call centre

    @HF-011 @risk:high @req:HFX-TRI-01
    Scenario: Lowering the priority moves the target date
      Given I am signed in as a "repairs officer"
      And I have raised an urgent "Glazing" repair that was reported on 16 November 2026
      When I lower its priority to "Routine"
      Then the priority of the repair is "Routine"
      And the target date of the repair is 30 December 2026

    @HF-012 @risk:high @req:HFX-TRI-02
    Scenario: The call centre cannot change the priority of a repair
      Given I am signed in as a "call-centre agent"
      And I have raised a routine "Carpentry" repair
      When I try to change its priority to "Emergency"
      Then Homefix refuses me permission
      And the priority of the repair is still "Routine"

  Rule: An appointment belongs to one tenant

    @HF-013 @risk:high @req:HFX-APP-01
    Scenario: The tenant chooses one of three appointments
      Given I am signed in as a "call-centre agent"
      And I have raised a routine "Electrical" repair
      When I ask for appointments
      Then 3 appointments are offered
      When the tenant chooses the second one
      Then the repair is "Appointed" for the time that the tenant chose
      And the operative's diary shows the repair

    @HF-014 @risk:high @req:HFX-APP-02
    Scenario: An appointment that is taken is offered to nobody else
      Given I am signed in as a "call-centre agent"
      And I have raised a routine "Roofing" repair
      And the tenant has chosen the first appointment offered
      When I raise a further routine "Roofing" repair and ask for appointments
      Then the appointment that is taken is not among those offered

    @HF-015 @risk:high @req:HFX-APP-03
    Scenario: Cancelling a repair frees its appointment
      Given I am signed in as a "repairs officer"
      And I have raised a routine "Carpentry" repair
      And the tenant has chosen the first appointment offered
      When I cancel the repair because "Tenant withdrew"
      Then the repair is "Cancelled"
      And the operative's diary no longer shows the repair

    @HF-016 @risk:medium @req:HFX-APP-04
    Scenario: Changing an appointment frees the one before
      Given I am signed in as a "call-centre agent"
      And I have raised a routine "Glazing" repair
      And the tenant has chosen the first appointment offered
      When the tenant changes to the third appointment offered
      Then the repair is "Appointed" for the time that the tenant chose
      And the appointment before is free again

    @HF-017 @risk:medium @req:HFX-APP-05
    Scenario: An emergency waits for no appointment
      Given I am signed in as a "call-centre agent"
      And I have raised an emergency "Gas and heating" repair
      When I ask for appointments
      Then 0 appointments are offered

  Rule: A repair is not cancelled by accident

    @HF-018 @risk:medium @req:HFX-CAN-01
    Scenario: Homefix asks before it cancels a repair
      Given I am signed in as a "repairs officer"
      And I have raised a routine "Drainage" repair
      When I click Cancel for "Raised twice" and think better of it
      Then Homefix has asked me whether to cancel the repair
      And the repair is still "Raised"

    @HF-019 @risk:medium @req:HFX-CAN-02
    Scenario: The call centre cannot cancel a repair
      Given I am signed in as a "call-centre agent"
      And I have raised a routine "Drainage" repair
      When I try to cancel the repair because "Raised twice"
      Then Homefix refuses me permission
      And the repair is still "Raised"
