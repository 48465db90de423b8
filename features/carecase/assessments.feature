Feature: Care Act assessments
  A social worker assesses, somebody senior authorises or returns. Nobody marks their own work.

  Background:
    Given I am signed in as a "social worker"
    And I have a Care Act assessment to do

  Rule: An assessment is authorised by somebody else

    @CC-040 @risk:high @req:CAS-ASS-01
    Scenario: From draft to authorised
      When I write the assessment and submit it
      Then the assessment is "Submitted"
      When I am signed in as a "senior social worker"
      And I authorise the assessment from the worklist "For me to authorise"
      Then the assessment is "Authorised"
      And it is on nobody's worklist any more

    @CC-041 @risk:high @req:CAS-ASS-02
    Scenario: A returned assessment comes back to the worker, with the reason
      Given the assessment was submitted
      When I am signed in as a "senior social worker"
      And I return the assessment, because "Please record what the carer told you."
      And I am signed in as a "social worker"
      Then my worklist shows the "Care Act assessment" as "Returned"
      And the assessment says that it was returned because "Please record what the carer told you."

    @CC-042 @risk:medium @req:CAS-ASS-02
    Scenario: A returned assessment can be put right and submitted again
      Given the assessment was submitted
      And a "senior social worker" returned it
      When I add to the summary and submit the assessment again
      Then the assessment is "Submitted"

    @CC-043 @risk:high @req:CAS-ASS-03
    Scenario: A social worker may not authorise a colleague's assessment
      Given the assessment was submitted
      When I am signed in as a "second social worker"
      Then I may read the assessment but not authorise it

    @CC-044 @risk:high @req:CAS-ASS-03
    Scenario: A senior social worker may not authorise an assessment of their own
      Given I am signed in as a "senior social worker"
      And I have a Care Act assessment to do
      When I write the assessment and submit it
      Then I may read the assessment but not authorise it
      And the worklist "For me to authorise" does not show it

  Rule: What is written is kept, and finished work is not changed

    @CC-045 @risk:high @req:CAS-ASS-04
    Scenario: A draft is kept as it was written
      When I save a draft with these outcomes that cannot be achieved:
        | Managing and maintaining nutrition            |
        | Being able to make use of the home safely     |
        | Maintaining a habitable home environment      |
      And I come back to the assessment from my worklist
      Then the draft still says what I wrote

    @CC-046 @risk:medium @req:CAS-ASS-04
    Scenario: An assessment without a summary cannot be submitted
      When I submit the assessment without a summary
      Then the assessment is not submitted, because "Write a summary before you submit the assessment."

    @CC-047 @risk:high @req:CAS-ASS-04
    Scenario: An authorised assessment cannot be changed, not even by its author
      Given the assessment was submitted
      And a "senior social worker" authorised it
      Then I may read the assessment but not change it

  Rule: Eligibility follows the national criteria

    @CC-048 @risk:high @req:CAS-ASS-05
    Scenario Outline: <case> is <eligibility>
      When I record <number> outcomes that cannot be achieved, <impairment> and <impact>
      Then the person is found "<eligibility>"

      Examples:
        | case                             | number | impairment       | impact                          | eligibility  |
        | Nothing that cannot be achieved  | 0      | an impairment    | a significant impact            | Not eligible |
        | One outcome                      | 1      | an impairment    | a significant impact            | Not eligible |
        | Two outcomes                     | 2      | an impairment    | a significant impact            | Eligible     |
        | Three outcomes                   | 3      | an impairment    | a significant impact            | Eligible     |
        | Every outcome                    | 10     | an impairment    | a significant impact            | Eligible     |
        | Three without an impact          | 3      | an impairment    | no significant impact           | Not eligible |
        | Three without an impairment      | 3      | no impairment    | a significant impact            | Not eligible |

  Rule: Worklists show a team its own work

    @CC-049 @risk:medium @req:CAS-WRK-01
    Scenario: Colleagues see the work of their team, other teams do not
      When I am signed in as a "second social worker"
      Then the worklist "My team's work" shows it
      But the worklist "My work" does not show it
      When I am signed in as a "social worker in another team"
      Then the worklist "My team's work" does not show it
