import {
  type Fact,
  factKey,
  type Organisation,
  type Ruling,
  type Statement,
} from '../../facts/index.js';
import type { PayloadOf } from '../log/payload.js';
import { factAfter, rulingAfter, statementAfter } from './after.js';
import type { AccountState, Appointment, Change, FactPlace, World } from './command.js';

const rulingKey = (organisation: string, cycle: number, identity: string): string =>
  `${organisation}/${cycle}/${identity}`;

/** The last link of a chain. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What was loaded for one transaction; it follows the changes decided in it. */
export class LoadedWorld implements World {
  readonly cycles = new Set<number>();
  readonly peers = new Map<string, string>();
  readonly editions = new Map<string, string>();
  empty = true;
  readonly #registered = new Set<string>();
  readonly #heads = new Map<string, Head>();
  readonly #organisations = new Map<string, Organisation>();
  readonly #codes = new Map<string, Organisation>();
  readonly #facts = new Map<string, Fact>();
  readonly #statements = new Map<string, Map<string, Statement>>();
  readonly #rulings = new Map<string, Ruling>();
  readonly #appointments = new Map<string, Appointment>();
  readonly #accountStates = new Map<string, AccountState>();

  /** The last link of every chain that the commands may add to. */
  get heads(): ReadonlyMap<string, Head> {
    return this.#heads;
  }

  /** All organisations that were loaded; a command that needs the register has loaded them all. */
  get register(): ReadonlyMap<string, Organisation> {
    return this.#organisations;
  }

  get administrators(): ReadonlySet<string> {
    const able = [...this.#appointments.values()].filter(
      ({ account, role }) =>
        role === 'administrator' && this.#accountStates.get(account)?.disabled !== true,
    );
    return new Set(able.map(({ account }) => account));
  }

  accountState(account: string): AccountState | undefined {
    return this.#accountStates.get(account);
  }

  isRegistered(organisation: string): boolean {
    return this.#registered.has(organisation);
  }

  organisation(id: string): Organisation | undefined {
    return this.#organisations.get(id);
  }

  organisationByCode(code: string): Organisation | undefined {
    return this.#codes.get(code);
  }

  fact(place: FactPlace): Fact | undefined {
    return this.#facts.get(factKey(place.organisation, place.cycle, place.concept));
  }

  statements(organisation: string, cycle: number): readonly Statement[] {
    return [...(this.#statements.get(`${organisation}/${cycle}`)?.values() ?? [])];
  }

  ruling(organisation: string, cycle: number, identity: string): Ruling | undefined {
    return this.#rulings.get(rulingKey(organisation, cycle, identity));
  }

  appointment(account: string): Appointment | undefined {
    return this.#appointments.get(account);
  }

  addRegistered(organisation: string): void {
    this.#registered.add(organisation);
  }

  addHead(organisation: string, head: Head): void {
    this.#heads.set(organisation, head);
  }

  addOrganisation(organisation: Organisation): void {
    this.#registered.add(organisation.id);
    this.#organisations.set(organisation.id, organisation);
    this.#codes.set(organisation.code, organisation);
  }

  addFact(fact: Fact): void {
    this.empty = false;
    this.#facts.set(factKey(fact.organisation, fact.cycle, fact.concept), fact);
  }

  addStatement(statement: Statement): void {
    const key = `${statement.organisation}/${statement.cycle}`;
    const found = this.#statements.get(key) ?? new Map<string, Statement>();
    this.#statements.set(key, found.set(statement.id, statement));
  }

  addRuling(ruling: Ruling): void {
    this.#rulings.set(rulingKey(ruling.organisation, ruling.cycle, ruling.identity), ruling);
  }

  addAppointment(appointment: Appointment): void {
    this.#appointments.set(appointment.account, appointment);
  }

  addAccountState(state: AccountState): void {
    this.#accountStates.set(state.account, state);
  }

  /** Makes the world what it is after a change, so that the next command of the transaction sees it. */
  follow({ organisation, payload, sealed }: Change): void {
    if (payload.kind === 'fact') this.addFact(factAfter(organisation, payload));
    else if (payload.kind === 'statement') this.#followStatement(organisation, payload);
    else if (payload.kind === 'ruling') {
      this.addRuling(rulingAfter(organisation, payload, sealed?.text ?? ''));
    } else if (payload.kind === 'organisation') this.addOrganisation(payload.record);
    else if (payload.kind === 'cycle') this.cycles.add(payload.cycle);
    else if (payload.kind === 'peers') this.peers.set(payload.id, payload.digest);
    else if (payload.kind === 'edition') this.#followEdition(payload);
    else if (payload.kind === 'account') this.#followAccount(payload);
    else this.addAppointment({ account: payload.account, role: payload.role, organisation });
  }

  #followEdition({ id, digest }: PayloadOf<'edition'>): void {
    if (digest === null) this.editions.delete(id);
    else this.editions.set(id, digest);
  }

  #followAccount({ account, disabled, mustChangePassword }: PayloadOf<'account'>): void {
    this.addAccountState({ account, disabled, mustChangePassword });
  }

  #followStatement(organisation: string, payload: PayloadOf<'statement'>): void {
    const after = statementAfter(organisation, payload);
    if (after !== undefined) this.addStatement(after);
    else this.#statements.get(`${organisation}/${payload.cycle}`)?.delete(payload.id);
  }
}
