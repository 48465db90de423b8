Feature: The contractors' files of completed repairs
  Contractors send a file of what they completed. Every line that fits completes its repair; every line that does
  not is rejected with a reason, goes back to the contractor and changes nothing.

  Rule: Each line is taken on its own merits

    @HF-027 @risk:high @req:HFX-INT-01
    Scenario: Good lines are accepted and bad ones rejected
      Given a "repairs officer" has raised these repairs
        | repair  | trade    | reported on      |
        | gully   | Drainage | 16 November 2026 |
        | sink    | Drainage | 20 November 2026 |
        | boiler  | Plumbing | 16 November 2026 |
      And I am signed in as a "contractor liaison officer"
      When Kelsing Drains sends a file with these lines
        | repair  | completed on     | cost   |
        | gully   | 20 November 2026 | 95.00  |
        | sink    | 19 November 2026 | 95.00  |
        | boiler  | 20 November 2026 | 72.40  |
        | 9999999 | 20 November 2026 | 95.00  |
      Then the lines are taken as follows
        | repair  | outcome  | reason                            |
        | gully   | Accepted |                                   |
        | sink    | Rejected | Completed before it was reported  |
        | boiler  | Rejected | Job belongs to another contractor |
        | 9999999 | Rejected | Unknown job number                |
      And the repair "gully" is "Completed" at £95.00

    @HF-028 @risk:high @req:HFX-INT-02
    Scenario: A line for a repair that is closed is rejected
      Given a "repairs officer" has raised these repairs
        | repair | trade    | reported on      |
        | drain  | Drainage | 16 November 2026 |
      And the repair "drain" was completed at £95.00
      And I am signed in as a "contractor liaison officer"
      When Kelsing Drains sends a file with these lines
        | repair | completed on     | cost   |
        | drain  | 20 November 2026 | 140.00 |
      Then the lines are taken as follows
        | repair | outcome  | reason                |
        | drain  | Rejected | Job is already closed |
      And the repair "drain" is "Completed" at £95.00

    @HF-029 @risk:high @req:HFX-INT-06
    Scenario: A costly line waits for a supervisor like any other variation
      Given a "repairs officer" has raised these repairs
        | repair | trade    | reported on      |
        | sewer  | Drainage | 16 November 2026 |
      And I am signed in as a "contractor liaison officer"
      When Kelsing Drains sends a file with these lines
        | repair | completed on     | cost   |
        | sewer  | 20 November 2026 | 600.00 |
      Then the lines are taken as follows
        | repair | outcome  | reason |
        | sewer  | Accepted |        |
      And the repair "sewer" is "Awaiting approval" at £600.00

  Rule: A file is taken whole or not at all

    @HF-030 @risk:high @req:HFX-INT-03
    Scenario Outline: A file whose control figures do not agree is refused
      Given a "repairs officer" has raised these repairs
        | repair | trade    | reported on      |
        | gutter | Drainage | 16 November 2026 |
      And I am signed in as a "contractor liaison officer"
      When Kelsing Drains sends the repair "gutter" at £95.00 in a file that claims <lines> lines and <total>
      Then Homefix objects that "<objection>"
      And the repair "gutter" is "Raised"

      Examples:
        | fault           | lines | total  | objection                       |
        | a line is lost  | 2     | £95.00 | The trailer says 2 lines        |
        | a penny is lost | 1     | £94.99 | The trailer says a total of 94.99 |

    @HF-031 @risk:high @req:HFX-INT-04
    Scenario: A file that is sent twice is loaded once
      Given a "repairs officer" has raised these repairs
        | repair | trade    | reported on      |
        | trap   | Drainage | 16 November 2026 |
      And I am signed in as a "contractor liaison officer"
      And Kelsing Drains has sent a file with these lines
        | repair | completed on     | cost  |
        | trap   | 20 November 2026 | 95.00 |
      When Kelsing Drains sends the same file again
      Then Homefix objects that "has already been loaded"

  Rule: The contractor learns what was wrong

    @HF-032 @risk:medium @req:HFX-INT-05
    Scenario: The reject report gives the reason for every line
      Given I am signed in as a "contractor liaison officer"
      When Kelsing Drains sends a file with these lines
        | repair  | completed on     | cost  |
        | 9999997 | 20 November 2026 | 95.00 |
        | 9999998 | 20 November 2026 | 95.00 |
      Then the reject report says
        | Job No  | Cost  | Reason             |
        | 9999997 | 95.00 | Unknown job number |
        | 9999998 | 95.00 | Unknown job number |

    @HF-033 @risk:high @req:HFX-INT-07
    Scenario Outline: Nobody but the contractor liaison loads files
      Given I am signed in as a "<role>"
      When I try to load a contractor's file
      Then Homefix refuses me permission

      Examples:
        | role               |
        | call-centre agent  |
        | repairs officer    |
        | repairs supervisor |
