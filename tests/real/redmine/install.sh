#!/bin/sh
# Installs Debian's redmine package (as root) and makes an instance of its own under FOLDER: nothing under /etc or /var is
# used, so that the package's own set-up need not be answered, and a second run begins afresh.
#   sh tests/real/redmine/install.sh FOLDER
set -eu
folder=${1:?Name a folder for the instance}
here=$(cd "$(dirname "$0")" && pwd)
export DEBIAN_FRONTEND=noninteractive
if [ ! -e /usr/share/redmine/config.ru ]; then
  echo 'redmine redmine/instances/default/dbconfig-install boolean false' | debconf-set-selections
  apt-get install -y --no-install-recommends ruby-bundler
  # Ruby brings a Bundler of its own, with which the package's last step fails; Debian's is the one it was made for.
  BUNDLER_VERSION=$(dpkg-query -W -f '${Version}' ruby-bundler | sed 's/[-+].*//')
  export BUNDLER_VERSION
  apt-get install -y --no-install-recommends redmine redmine-sqlite puma
  unset BUNDLER_VERSION
fi
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
rm -rf "$folder/app"
cp -rL /usr/share/redmine "$folder/app" 2>/dev/null || true
cd "$folder/app"
mkdir -p instances/default/tmp/cache instances/default/files instances/default/config tmp log files
printf 'gem "sqlite3", "~> 1.4.0"\ngem "puma"\n' >Gemfile.local
printf 'production:\n  adapter: sqlite3\n  database: %s/redmine.sqlite3\n' "$folder" >config/database.yml
cp config/database.yml instances/default/config/
rm -f Gemfile.lock "$folder/redmine.sqlite3"
export RAILS_ENV=production BUNDLE_WITHOUT=test:ldap:minimagick HOME="$folder" SCHEMA=/dev/null REDMINE_LANG=en-GB
made_up() { head -c "$1" /dev/urandom | od -An -tx1 | tr -d ' \n'; }
made_up 32 >"$folder/secret"
made_up 12 >"$folder/password"
SECRET_KEY_BASE=$(cat "$folder/secret")
REDMINE_PASSWORD=$(cat "$folder/password")
export SECRET_KEY_BASE REDMINE_PASSWORD
bundle exec rake db:migrate >"$folder/migrate.log" 2>&1
bundle exec rake redmine:load_default_data >>"$folder/migrate.log" 2>&1
bundle exec ruby bin/rails runner "$here/seed.rb"
