Feature: Raising a repair
  Tenants ring the call centre. The agent finds the home, sees what is known about it and raises the repair with
  the priority that fits. The target date is what the tenant is promised and what performance is measured by.

  Background:
    Given I am signed in as a "call-centre agent"

  Rule: The right home is found, with everything a visitor must know

    @HF-001 @risk:high @req:HFX-PRP-01 @read-only
    Scenario: A home is found by its UPRN
      When I look up the home with UPRN "100990000007"
      Then Homefix shows these details of the home
        | Address  | 7 Larch Walk, Ashdale |
        | Postcode | ZZ3 4AB               |
        | Tenure   | Secure tenancy        |

    @HF-002 @risk:medium @req:HFX-PRP-01 @read-only
    Scenario Outline: A home is found by as much of its address as the caller gives
      When I look for homes at "<said by the caller>"
      Then <homes> homes are listed
      And "<home>" is one of them

      Examples:
        | said by the caller | homes | home                       |
        | millbank close     | 9     | 4 Millbank Close, Ashdale  |
        | ZZ8 2DB            | 6     | 2 Kiln Place, Ashdale      |
        | flat 12, rowan     | 1     | Flat 12, Rowan Court, Ashdale |

    @HF-003 @risk:high @req:HFX-PRP-02 @read-only
    Scenario: The agent is warned of what makes a visit dangerous
      When I look up the home at "5 Larch Walk, Ashdale"
      Then I am warned of "ASBESTOS – see register before drilling"
      And I am warned of "Visit in pairs"

    @HF-004 @risk:medium @req:HFX-PRP-03 @read-only
    Scenario: The agent sees what is already open before raising the same again
      When I look up the home at "15 Larch Walk, Ashdale"
      Then these repairs are shown as open
        | Job No  | Trade      | Priority | Target     | Status |
        | 0046313 | Electrical | Routine  | 20/11/2026 | Raised |

  Rule: The tenant is promised the right date

    Emergencies are made safe by the next day, urgent repairs are done within 5 working days and routine repairs
    within 30 working days of the report. Weekends and bank holidays are not working days.

    @HF-005 @risk:high @req:HFX-RSE-03
    Scenario Outline: A repair gets the target date that its priority promises
      When I raise a <priority> "Gas and heating" repair that was reported on <reported>
      Then the target date of the repair is <target>

      Examples:
        | case                       | priority  | reported         | target           |
        | emergency on a Friday      | emergency | 20 November 2026 | 21 November 2026 |
        | urgent on a Monday         | urgent    | 16 November 2026 | 23 November 2026 |
        | urgent on a Saturday       | urgent    | 21 November 2026 | 27 November 2026 |
        | routine in early November  | routine   | 2 November 2026  | 14 December 2026 |
        | routine over Christmas     | routine   | 23 November 2026 | 7 January 2027   |

    @HF-006 @risk:high @req:HFX-RSE-04
    Scenario Outline: An emergency is handled as an emergency, whatever the trade
      When I raise an emergency "<trade>" repair
      Then the priority of the repair is "Emergency"
      And the repair has gone straight to the duty operative

      Examples:
        | trade           |
        | Electrical      |
        | Gas and heating |
        | Glazing         |
        | Plumbing        |

  Rule: A repair is only raised with what the works order needs

    @HF-007 @risk:medium @req:HFX-RSE-01 @read-only
    Scenario: Every trade that the council orders can be chosen
      When I begin to raise a repair at "7 Larch Walk, Ashdale"
      Then these trades can be chosen
        | Carpentry       |
        | Damp and mould  |
        | Drainage        |
        | Electrical      |
        | Gas and heating |
        | Glazing         |
        | Plumbing        |
        | Roofing         |

    @HF-008 @risk:medium @req:HFX-RSE-02
    Scenario Outline: A repair can be entered for up to 28 days after it was reported
      When I try to raise a routine "Carpentry" repair that was reported on <reported>
      Then the repair is <outcome>

      Examples:
        | reported         | outcome |
        | 24 November 2026 | refused |
        | 23 November 2026 | raised  |
        | 26 October 2026  | raised  |
        | 25 October 2026  | refused |

    @HF-009 @risk:low @req:HFX-RSE-05
    Scenario: Half a repair is not lost by leaving the screen by mistake
      Given I have half entered a repair
      When I leave the screen by mistake
      Then Homefix asks me whether I mean to leave
      And what I had entered is still there

    @HF-010 @risk:medium @req:HFX-RSE-06
    Scenario Outline: A leaseholder's home is only repaired in its communal areas
      When I try to raise a repair in the "<location>" of "Flat 6, Weir House, Ashdale"
      Then the repair is <outcome>

      Examples:
        | location      | outcome |
        | Kitchen       | refused |
        | Communal area | raised  |
