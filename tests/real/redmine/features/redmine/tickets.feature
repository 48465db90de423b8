Feature: Tickets
  The team that looks after the housing systems takes and works off tickets.

  @RM-001 @risk:high
  Scenario: A reporter raises a ticket with an attachment
    Given I am signed in as a "reporter"
    And a unique reference beginning "INC" as <reference>
    When I open "/projects/housing/issues"
    And I follow "New issue"
    And I enter:
      | Tracker     | Support                              |
      | Subject     | Letter <reference> shows a wrong year |
      | Description | The heading of the rent letter.      |
      | Priority    | High                                 |
    And I upload "letter.txt" to "Files"
    And I press "Create"
    Then I see the new message "created"
    And I see "Letter <reference> shows a wrong year"
    And "Priority" is "High"
    And "Status" is "New"
    And "Start date" is the date "today"
    And I see "letter.txt"

  @RM-002 @risk:high
  Scenario: The ticket list is filtered
    Given I am signed in as a "officer"
    When I open "/projects/housing/issues"
    And I choose "Tracker" from "Add filter"
    And I choose "Feature" from "Tracker filter"
    And I follow "Apply"
    Then the table contains:
      | Tracker | Subject                 |
      | Feature | Repairs screen is slow  |
    And I do not see "New tenancy report"

  @RM-003 @risk:high
  Scenario: An officer takes a ticket and changes its status
    Given I am signed in as a "officer"
    When I open "/projects/housing/issues"
    And I follow "Repairs screen is slow"
    And I press the 1st "Edit"
    And I enter:
      | Status   | In Progress |
      | Assignee | Dev Officer |
      | % Done   | 20 %        |
    And I enter the date "in 5 working days" in "Due date"
    And I enter "Looking into it" in "Notes"
    And I press "Submit"
    Then I see the new message "Successful update"
    And "Status" is "In Progress"
    And "Assignee" is "Dev Officer"
    And "Due date" is the date "in 5 working days"
    And I see "Looking into it"

  @RM-004 @risk:high @read-only
  Scenario: A reporter may neither edit tickets of others nor see another service's project
    Given I am signed in as a "reporter"
    When I open "/projects/housing/issues"
    And I follow "New tenancy report"
    Then I cannot press "Delete"
    When I open "/projects/payroll"
    Then I am refused
    And I see the heading "403"

  @RM-005 @risk:medium @read-only
  Scenario: The list is exported as CSV
    Given I am signed in as a "manager"
    When I open "/projects/housing/issues"
    And I follow "CSV"
    And I choose "All Columns" in the dialog "CSV export options"
    And I download "Export" in the dialog "CSV export options"
    Then the downloaded file is a CSV
    And the downloaded file is called "issues.csv"
    And the downloaded file contains the rows:
      | Subject                          | Author        |
      | Rent letters show the wrong year | Redmine Admin |

  @RM-006 @risk:medium
  Scenario: Time is booked on a ticket
    Given I am signed in as a "officer"
    When I open "/projects/housing/time_entries/new"
    And I enter:
      | Issue    | 3          |
      | Hours    | 1.5        |
      | Comment  | Report     |
      | Activity | Development |
    And I press the 1st "Create"
    Then I see the new message "Successful creation"

  @RM-007 @risk:medium
  Scenario: A ticket without a subject is not taken
    Given I am signed in as a "reporter"
    When I open "/projects/housing/issues/new"
    And I clear "Subject"
    And I press "Create"
    Then I see "Subject cannot be blank"
    And I am on the page "New issue"

  @RM-008 @risk:medium
  Scenario: The manager writes a page for the team, and it can be read
    Given I am signed in as a "manager"
    When I open "/projects/housing/wiki/Cutover/edit"
    And I enter into the 1st "Text":
      """
      h1. Cutover

      Call the supplier first.
      """
    And I press "Save"
    Then I see the heading "Cutover"
    When I open "/projects/housing"
    And I enter "supplier first" in "Search"
    And I press the key "Enter"
    Then I see "Call the supplier first"

  @RM-009 @risk:low @read-only
  Scenario: A wrong ticket number is not found
    Given I am signed in as a "manager"
    When I open "/issues/99999"
    Then I see "The page you were trying to access doesn't exist or has been removed."

  @RM-010 @risk:medium
  Scenario: A deletion is asked about first
    Given I am signed in as a "manager"
    And a unique reference beginning "DEL" as <reference>
    When I open "/projects/housing/issues/new"
    And I enter "To be deleted <reference>" in "Subject"
    And I press "Create"
    And I press the 1st "Actions"
    And I press "Delete issue" and accept the question "Are you sure"
    Then I do not see "To be deleted <reference>"
