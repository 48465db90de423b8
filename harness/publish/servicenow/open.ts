import type { ChangeRecordSettings } from '../../project/index.ts';
import { connectTo, type Named } from '../http/connection.ts';
import { basicSession, type Session, tokenSession } from '../http/session.ts';
import { neededVariable } from '../needed-variable.ts';
import { ServiceNowRest } from './rest.ts';
import { ServiceNowChangeRecord } from './servicenow-change-record.ts';

/** The instance that the environment names. Throws ProjectFault for a variable that is missing, naming it. */
export function openServiceNow(
  signIn: ChangeRecordSettings['signIn'],
  variables: Named,
): ServiceNowChangeRecord {
  const connection = connectTo(neededVariable('SERVICENOW_URL', variables), 'SERVICENOW_URL', variables);
  const value = (name: string) => neededVariable(`SERVICENOW_${name}`, variables);
  const session = (): Session => {
    if (signIn === 'basic') return basicSession(value('USERNAME'), value('PASSWORD'));
    const client = { client_id: value('CLIENT_ID'), client_secret: value('CLIENT_SECRET') };
    const grant =
      signIn === 'client credentials'
        ? { grant_type: 'client_credentials' }
        : { grant_type: 'password', username: value('USERNAME'), password: value('PASSWORD') };
    return tokenSession(connection, '/oauth_token.do', { ...grant, ...client });
  };
  return new ServiceNowChangeRecord(new ServiceNowRest(connection, session()));
}
