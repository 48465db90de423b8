Feature: Documents kept with a referral
  Letters and forms are evidence. What is added stays, and comes back as it went in.

  Rule: A document stays with its referral

    @CC-030 @risk:high @req:CAS-DOC-01
    Scenario: Documents are still there after the referral was corrected
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      And a referral for them with these documents:
        | Discharge summary.pdf |
        | Medication list.txt   |
      When I correct the reason to "Ready for discharge on Thursday."
      Then the referral keeps these documents:
        | Discharge summary.pdf |
        | Medication list.txt   |

    @CC-031 @risk:medium @req:CAS-DOC-01
    Scenario: A document can be added later
      Given I am signed in as a "social worker"
      And a person known to CareCase
      And a referral for them with these documents:
        | Discharge summary.pdf |
      When I add the document "Photo of the stairs.jpg" to the referral
      Then the referral keeps these documents:
        | Discharge summary.pdf   |
        | Photo of the stairs.jpg |
      And the history of the referral says "Photo of the stairs.jpg"

  Rule: A document comes back as it went in

    @CC-032 @risk:high @req:CAS-DOC-02
    Scenario Outline: <document> is downloaded under its own name, unchanged
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      And a referral for them with these documents:
        | <document> |
      When I download the document "<document>"
      Then the file is called "<document>"
      And the file is the one that was added

      Examples:
        | document                   |
        | Discharge summary.pdf      |
        | Lettre d'hôpital (été).txt |

    @CC-033 @risk:medium @req:CAS-DOC-02 @read-only
    Scenario: A letter can be read on the screen
      Given I am signed in as a "social worker"
      When I view the document "Referral letter.txt" of the latest referral for "Edith Hallam"
      Then the document on the screen says "Two falls in the last month"

  Rule: Only documents that the service can open and store are taken

    @CC-034 @risk:medium @req:CAS-DOC-03
    Scenario Outline: <what> is not kept
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      And a referral for them
      When I add <what> to the referral
      Then the document is not kept, because "<reason>"

      Examples:
        | what                            | reason                                             |
        | a program                       | only PDF, Word, text and picture files are         |
        | an empty document               | it is empty                                        |
        | a document of 2 MB and one byte | it is larger than 2 MB                             |

    @CC-035 @risk:low @req:CAS-DOC-03
    Scenario: A document of exactly 2 MB is kept
      Given I am signed in as a "business support officer"
      And a person known to CareCase
      And a referral for them
      When I add a document of exactly 2 MB to the referral
      Then the referral keeps one document
