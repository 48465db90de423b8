import { LobPage } from 'council-uat/pages';

export class ListPage extends LobPage {
  override readonly landmark = this.page.getByRole('heading', { name: 'Handed in' });

  things(): Promise<string[]> {
    return this.page.getByRole('listitem').allTextContents();
  }
}
