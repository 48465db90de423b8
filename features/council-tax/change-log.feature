Feature: Change log
  An auditor can see, a year later, who changed what on an account.

  @CT-080 @risk:high @req:CTX-AUD-01
  Scenario Outline: A change of <what> leaves a trace
    Given I am signed in as a "revenues officer"
    And a household in band C
    When I change the household's <what>
    Then the "internal auditor" finds "<entry>" by "Ruth Okafor" in the change log

    Examples:
      | what            | entry                                                      |
      | band            | Band changed from C to D from 1 June 2026                  |
      | contact details | Contact details changed                                    |
      | instalment plan | Instalment plan changed to 12 instalments by Direct Debit  |
      | balance         | Payment of £25.00 recorded (Cash or card)                  |
