Feature: Who may do what in Council Tax
  Each role sees what its work needs, and no more. The rules hold for addresses that are typed in, too.

  @CT-001 @risk:high @req:CTX-SEC-01 @read-only
  Scenario: Nobody gets in without signing in
    When somebody who is not signed in opens the accounts
    Then they are asked to sign in

  @CT-002 @risk:high @req:CTX-SEC-02 @read-only
  Scenario Outline: What the <role> may open
    Given I am signed in as a "<role>"
    Then I can open: <open>
    And I am turned away from: <closed>

    Examples:
      | role                          | open                                               | closed                                                        |
      | council tax enquiries adviser | Accounts, Charges, Refunds                         | Open an account, Billing runs, Tax base return, Change log    |
      | revenues officer              | Accounts, Open an account, Refunds, Billing runs   | New billing run, Payment file, Tax base return, Change log    |
      | senior revenues officer       | Accounts, Open an account, Refunds, Billing runs   | New billing run, Payment file, Tax base return, Change log    |
      | revenues systems officer      | New billing run, Tax base return, Change log       | Open an account                                               |
      | internal auditor              | Accounts, Refunds, Tax base return, Change log     | Open an account, New billing run, Payment file                |

  @CT-003 @risk:high @req:CTX-SEC-03 @read-only
  Scenario Outline: The <role> sees no more of a refund than they need
    Given I am signed in as a "<role>"
    When I look at refund "RF100481"
    Then its bank details are <bank details>

    Examples:
      | role                          | bank details |
      | council tax enquiries adviser | hidden       |
      | revenues officer              | shown        |
      | revenues systems officer      | hidden       |
      | internal auditor              | shown        |

  @CT-004 @risk:medium @req:CTX-SEC-04 @read-only
  Scenario Outline: The <role> knows their own limit
    Given I am signed in as a "<role>"
    Then my authorisation limit is shown as "<limit>"

    Examples:
      | role                          | limit     |
      | council tax enquiries adviser | £0.00     |
      | revenues officer              | £100.00   |
      | senior revenues officer       | £500.00   |
      | revenues manager              | £5,000.00 |
