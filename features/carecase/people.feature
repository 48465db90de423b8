Feature: People and their details
  A record that staff can find from whatever a caller can tell them, and that says what was entered.

  Background:
    Given I am signed in as a "business support officer"

  Rule: Somebody known is found by what a caller can tell us

    @CC-001 @risk:high @req:CAS-PER-01 @read-only
    Scenario Outline: Finding a person by <what>
      When I look for the person "<words>"
      Then I find "Edith Hallam" of "14 Orchard Way, Ashdale, ZZ4 7AB"

      Examples:
        | what                   | words         |
        | NHS number             | 9990000018    |
        | NHS number with spaces | 999 000 0018  |
        | name                   | Hallam        |
        | preferred name         | Edie          |
        | name and street        | edith orchard |
        | postcode               | ZZ4 7AB       |

    @CC-002 @risk:low @req:CAS-PER-01 @read-only
    Scenario: Nobody is found who is not there
      When I look for the person "Ebenezer Nonesuch"
      Then no person is found

    @CC-003 @risk:medium @req:CAS-PER-02 @read-only
    Scenario: The record of somebody known can be read
      When I open the record of "Edith Hallam"
      Then the record shows:
        | Preferred name      | Edie            |
        | Date of birth       | 9 February 1941 |
        | NHS number          | 999 000 0018    |
        | Telephone           | 01632 960014    |
        | Communication needs | Large print     |

  Rule: A record keeps what was entered

    @CC-004 @risk:high @req:CAS-PER-03
    Scenario: The details of a new person are kept
      When I add a person with these details:
        | Title               | Mrs                        |
        | Preferred name      | Nell                       |
        | Date of birth       | 12 January 1948            |
        | Telephone           | 01632 960123               |
        | E-mail              | nell@example.org           |
        | Street              | Flat 2, 7 O'Connell Street |
        | Town                | Ashdale                    |
        | Postcode            | ZZ3 9QT                    |
        | Communication needs | Interpreter: Polish        |
      Then the record shows:
        | Title               | Mrs                                          |
        | Preferred name      | Nell                                         |
        | Date of birth       | 12 January 1948                              |
        | Telephone           | 01632 960123                                 |
        | E-mail              | nell@example.org                             |
        | Address             | Flat 2, 7 O'Connell Street, Ashdale, ZZ3 9QT |
        | Communication needs | Interpreter: Polish                          |

    @CC-005 @risk:high @req:CAS-PER-03
    Scenario Outline: A date of birth stays the day that was entered: <day>
      When I add a person born on <day>
      Then their date of birth is <day>

      Examples: winter, summer, a leap day, and either side of the clocks going forward on 31 March 1996
        | day              |
        | 9 January 1936   |
        | 15 July 1948     |
        | 29 February 1952 |
        | 30 March 1996    |
        | 1 April 1996     |

    @CC-006 @risk:high @req:CAS-PER-04
    Scenario: Changing one detail leaves the others alone
      Given a person known to CareCase with these details:
        | Preferred name      | Ted                 |
        | Date of birth       | 3 February 1950     |
        | Telephone           | 01632 960200        |
        | E-mail              | ted@example.org     |
        | Communication needs | British Sign Language |
      When their "Telephone" changes to "01632 960555"
      Then the record shows:
        | Preferred name      | Ted                 |
        | Date of birth       | 3 February 1950     |
        | Telephone           | 01632 960555        |
        | E-mail              | ted@example.org     |
        | Communication needs | British Sign Language |

    @CC-007 @risk:medium @req:CAS-PER-05
    Scenario Outline: An NHS number with <what> is refused
      When I try to add a person with the NHS number "<number>"
      Then the person is not added, because "This is not an NHS number: check its ten digits."

      Examples:
        | what                 | number        |
        | a wrong check digit  | 999 000 0019  |
        | two digits the wrong way round | 999 000 0081 |
        | a digit missing      | 999 000 001   |
        | a digit too many     | 999 000 00188 |
        | a letter             | 999 000 0O18  |

    @CC-008 @risk:medium @req:CAS-PER-05
    Scenario: Nobody can be born tomorrow
      When I try to add a person who will be born tomorrow
      Then the person is not added, because "The date of birth is in the future."
