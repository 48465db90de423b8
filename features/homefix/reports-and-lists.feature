Feature: Reports and lists that others rely on
  The figures go to councillors and to the regulator, the job list goes to Finance. Closed months never change, so
  an upgrade must show the same figures as before.

  @HF-034 @risk:high @req:HFX-REP-01 @read-only
  Scenario: Repairs performance of a closed month stays as it was published
    Given I am signed in as a "repairs supervisor"
    When I call up the repairs performance for "September 2026"
    Then it shows the figures as published
      | Priority  | Completed | In target | %     |
      | Emergency | 5         | 5         | 100.0 |
      | Urgent    | 24        | 23        | 95.8  |
      | Routine   | 34        | 33        | 97.1  |
      | All       | 63        | 61        | 96.8  |

  @HF-035 @risk:medium @req:HFX-REP-02 @read-only
  Scenario: The housing stock is counted by estate
    Given I am signed in as a "contractor liaison officer"
    When I call up the housing stock
    Then it shows the figures as published
      | Estate      | Houses | Flats | Bungalows | Total |
      | Larch       | 16     | 12    | 0         | 28    |
      | Millbank    | 0      | 18    | 9         | 27    |
      | Quarry      | 14     | 0     | 6         | 20    |
      | Town Wharf  | 0      | 20    | 0         | 20    |
      | All estates | 30     | 50    | 15        | 95    |

  @HF-036 @risk:high @req:HFX-REP-03 @read-only
  Scenario: The job list gives Finance job numbers that match its invoices
    Given I am signed in as a "repairs officer"
    When I export the list of jobs reported in "September 2026"
    Then every job number in the list has seven digits
    And the list has the columns
      | Job No | UPRN | Trade | Priority | Reported | Target | Status | Completed | Cost |

  @HF-037 @risk:medium @req:HFX-REP-04 @read-only
  Scenario: A repair of the past is found with its history
    Given I am signed in as a "call-centre agent"
    When I look up the repair "0046222"
    Then Homefix shows these details of the repair
      | Address   | 8 Quarry Terrace, Ashdale |
      | Trade     | Roofing                   |
      | Status    | Completed                 |
      | Completed | 12/10/2026                |
      | Cost      | 237.25                    |
    And the history of the repair says "Completed"
