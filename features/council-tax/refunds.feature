Feature: Refunds
  Money leaves the council only when a second person, whose limit is high enough, agrees.

  Background:
    Given I am signed in as a "revenues officer"

  Rule: Nobody authorises more than their limit

    @CT-050 @risk:high @req:CTX-REF-02
    Scenario Outline: Authorising a refund: <case>
      Given a refund of <amount> that I have raised
      When the "<authoriser>" authorises the refund
      Then the refund is <outcome>

      @rows:council-tax/refund-limits.csv
      Examples: the limits of each grade, as Revenues keeps them

  Rule: Who raises a refund does not authorise it

    @CT-051 @risk:high @req:CTX-REF-03
    Scenario: Authorising one's own refund
      Given a refund of £45.00 that I have raised
      When I authorise the refund
      Then the refund is refused as my own

    @CT-052 @risk:high @req:CTX-REF-03
    Scenario: Authorising one's own refund by ticking it in the list
      Given a refund of £45.00 that I have raised
      When I tick the refund in the list and authorise what I ticked
      Then the refund is refused as my own

    @CT-053 @risk:medium @req:CTX-REF-04
    Scenario: A colleague authorises it from the list
      Given a refund of £45.00 that I have raised
      When the "second revenues officer" ticks the refund in the list and authorises it
      Then the refund is authorised

  Rule: A refund never exceeds the credit

    @CT-054 @risk:high @req:CTX-REF-01
    Scenario Outline: Asking for <what>
      Given a household that is £80.00 in credit
      When I ask for a refund of <amount>
      Then it is <outcome>

      Examples:
        | what                       | amount | outcome                       |
        | a penny less than credit   | £79.99 | raised                        |
        | all of the credit          | £80.00 | raised                        |
        | a penny more than credit   | £80.01 | refused as more than is there |

    @CT-055 @risk:high @req:CTX-REF-01
    Scenario: The same credit cannot be refunded twice
      Given a household that is £80.00 in credit
      And I ask for a refund of £50.00
      When I ask for a refund of £50.00
      Then it is refused as more than is there

  Rule: What was decided stays decided, and shows in the account

    @CT-056 @risk:high @req:CTX-REF-05
    Scenario: An authorised refund leaves the account
      Given a refund of £60.00 that I have raised
      When the "senior revenues officer" authorises the refund
      Then the refund is authorised
      And the account is clear

    @CT-057 @risk:medium @req:CTX-REF-06
    Scenario: A rejected refund says why
      Given a refund of £60.00 that I have raised
      When the "revenues manager" rejects the refund because "The credit belongs to another account"
      Then the refund is rejected because "The credit belongs to another account"
      And the account is £60.00 in credit

  Rule: The payments system gets every authorised refund, in the form it knows

    @CT-058 @risk:high @req:CTX-INT-01
    Scenario: An authorised refund is in the payment file
      Given a refund of £73.20 that the "senior revenues officer" has authorised
      When the "revenues manager" takes the payment file
      Then the file has these columns:
        | Refund | Account | Payee | Sort code | Account number | Amount | Authorised by |
      And the file pays the refund once, with 73.20
