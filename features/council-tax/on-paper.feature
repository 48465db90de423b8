Feature: On paper and at the bank
  What no browser can see: paper, and what the bank says to a file.

  Rule: A bill reaches the person it is for

    @CT-090 @manual @risk:medium @req:CTX-BIL-04
    Scenario: A printed bill fits the window envelope
      Given a bill that was printed on the print room's paper
      When I fold it and put it into a window envelope
      Then the whole address shows in the window, and nothing else does
      And the barcode is clear of the fold

    @CT-091 @manual @risk:low
    Scenario: A large-print bill can be read
      Given a bill in large print for these accounts:
        | account | letters at least |
        | 8001234 | 16 point         |
        | 8001235 | 20 point         |
      When I lay a ruler beside the smallest letters
      Then no letter is smaller than the table says

  Rule: The bank takes the Direct Debit file

    @CT-092 @manual @risk:medium @req:CTX-INS-03
    Scenario: The bank's test service accepts the file
      Given the Direct Debit file of the test run
      When I send it to the bank's test service
      Then the bank's report says that every instruction was accepted
