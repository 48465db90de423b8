# Two projects, three people of different roles, and a few tickets: what the scenarios begin with.
password = ENV.fetch('REDMINE_PASSWORD')
Setting.self_registration = '0'
Setting.login_required = '1'
Setting.default_language = 'en-GB'
admin = User.find_by(login: 'admin')
admin.update!(password: password, password_confirmation: password, must_change_passwd: false)
people = { 'a.manager' => %w[Ada Manager], 'd.officer' => %w[Dev Officer], 'r.reporter' => %w[Ruth Reporter] }
people.each do |login, (first, last)|
  User.create!(login: login, firstname: first, lastname: last, mail: "#{login}@example.org", language: 'en-GB',
               password: password, password_confirmation: password, status: User::STATUS_ACTIVE)
end
housing = Project.create!(name: 'Housing systems', identifier: 'housing', trackers: Tracker.all,
                          enabled_module_names: %w[issue_tracking time_tracking wiki documents files news calendar])
Project.create!(name: 'Payroll', identifier: 'payroll', is_public: false, trackers: Tracker.all, enabled_module_names: %w[issue_tracking])
roles = { 'a.manager' => 'Manager', 'd.officer' => 'Developer', 'r.reporter' => 'Reporter' }
roles.each { |login, role| Member.create!(project: housing, principal: User.find_by(login: login), roles: [Role.find_by(name: role)]) }
IssueCategory.create!(project: housing, name: 'Repairs module')
['Rent letters show the wrong year', 'Repairs screen is slow', 'New tenancy report'].each_with_index do |subject, at|
  Issue.create!(project: housing, author: admin, subject: subject, tracker: Tracker.all.to_a[at % 3], status: IssueStatus.first,
                priority: IssuePriority.find_by(name: 'Normal'), start_date: Date.today)
end
puts 'seeded'
