# Switches Redmine's REST interface on and prints an administrator's key and the number of a fresh issue, as JSON.
require 'json'
Setting.rest_api_enabled = '1'
Setting.attachment_max_size = '1048576'
admin = User.where(admin: true).first
User.current = admin
project = Project.active.first
change = Issue.create!(
  project: project, tracker: project.trackers.first, author: admin, status: IssueStatus.where(is_closed: false).first,
  priority: IssuePriority.first, subject: 'Upgrade Council Tax from 2026.1 to 2026.2',
  description: 'Written by hand: check the April bills.'
)
puts "READY #{JSON.generate(key: admin.api_key, issue: change.id)}"
