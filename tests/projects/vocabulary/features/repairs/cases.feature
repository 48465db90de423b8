Feature: Cases
  Written with the general vocabulary alone.

  @RD-001 @risk:high
  Scenario: A call handler raises a case
    Given I am signed in as a "call handler"
    And a new person
    When I open "Cases > New"
    And I enter:
      | Surname   | <surname> |
      | Telephone | <phone>   |
      | Kind      | Plumbing  |
      | Urgent    | yes       |
    And I enter the date "in 5 working days" in "Target date"
    And I choose "Neighbour" for "Reported by"
    And I enter into "Notes":
      """
      Rent account <rent account>.
      Water under the sink.
      """
    And I upload "note.txt" to "Evidence"
    Then "Urgent" is ticked
    And the field "Target date" holds "<in 5 working days>"
    And the list "Kind" offers in this order:
      | Heating  |
      | Plumbing |
      | Roof     |
    When I press "Save"
    Then I see the new message "Case saved"
    And "Surname" is "<surname>"
    And "Target" is the date "in 5 working days"
    When I remember the "Case number" as <case number>
    And I open "/cases?page=3"
    Then the "Results" table contains:
      | Case          | Surname   |
      | <case number> | <surname> |

  @RD-002 @risk:low @read-only
  Scenario: A case is found, sorted and opened
    Given I am signed in as a "call handler"
    When I open "Cases > Search"
    And I enter "okafor" in "Family name"
    And I press "Find"
    Then the "Results" table has 5 rows
    And the "Results" table has no row for "Smith"
    And the "Cost" of the "Results" table comes to £682.50
    When I sort the "Results" table by "Cost" in descending order
    Then the "Results" table contains in this order:
      | Case | Cost    |
      | R122 | 241.50  |
      | R117 | £189.00 |
      | R112 | £136.50 |
      | R107 | £84.00  |
      | R102 | £31.50  |
    And in the "Results" table the "Target" of "R107" is "8 December 2026"
    When I follow "Open" in the row for "R107"
    Then I am on the page "Case R107"
    And "Cost" is £84.00

  @RD-003 @risk:low @read-only
  Scenario: A case is on a later page
    Given I am signed in as a "call handler"
    When I open "/cases"
    And I turn the pages of the "Results" table to "R124"
    And I press "Open" in the row for "R124"
    Then I see the heading "Case R124"

  @RD-004 @risk:high
  Scenario: A surname is needed
    Given I am signed in as a "call handler"
    When I open "/new"
    And I press "Save"
    Then the field "Surname" shows the error "Enter a surname"
    And the field "Surname" is required
    When I press "Cancel"
    And I press "Stay" in the dialog "Leave"
    And I press "Cancel"
    And I press "Leave"
    Then I am on the page "Cases"

  @RD-005 @risk:high
  Scenario: A call handler may not authorise
    Given I am signed in as a "call handler"
    When I open "/case?id=R100"
    Then I cannot press "Authorise"
    When I open "/authorise"
    Then I am refused

  @RD-006 @risk:high @read-only
  Scenario: A surveyor may authorise, and is asked before deleting
    Given I am signed in as a "surveyor"
    When I open "/case?id=R101"
    Then I can press "Authorise"
    When I press "Delete" and dismiss the question "Delete R101?"
    Then I am on the page "Case R101"
    When I press "Delete" and accept the question
    Then I see the heading "Cases"

  @RD-007 @risk:low @read-only
  Scenario: Files are taken out
    Given I am signed in as a "call handler"
    When I open "/cases"
    And I download "Export"
    Then the downloaded file is called "cases.csv"
    And the downloaded file has 3 rows
    And the downloaded file contains the rows:
      | Case | Cost  |
      | R101 | 21.00 |
    When I download "Letter as PDF"
    Then the downloaded file is a PDF
    And the downloaded file contains "Dear tenant of Ashdale"

  @RD-008 @risk:low @read-only
  Scenario: What the YAML teaches, a second window, and waiting
    Given I am signed in as a "call handler"
    When I open "/totals"
    Then the "Cost" of the "Totals" table comes to £1,234.56
    When I open "/cases"
    And I press "Print"
    Then the page title is "Printing"
    When I follow "Preview"
    And I go to the new window
    Then I see "Dear tenant"
    When I close the window
    And I open "/slow"
    And I press "Late"
    Then the page title is "1"
    When I open "/cases"
    And I open "/referred"
    Then I see "Came from /cases"
    When I open "/batch"
    And I wait up to 20 seconds, reloading, until I see "Completed"
    Then the page opened within 5 seconds
