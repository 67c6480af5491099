import type {
  Cycle,
  Fact,
  Organisation,
  OrganisationId,
  Role,
  Ruling,
  Statement,
} from '../../facts/index.js';
import type { ConceptId } from '../../standard/index.js';
import type { Payload } from '../log/payload.js';
import type { SealedText } from '../log/seal.js';

/** The key of one fact. */
export interface FactPlace {
  readonly organisation: OrganisationId;
  readonly cycle: Cycle;
  readonly concept: ConceptId;
}

export interface Appointment {
  readonly account: string;
  readonly role: Role;
  readonly organisation: OrganisationId;
}

/** Whether an account may enter, and with which password. */
export interface AccountState {
  readonly account: string;
  readonly disabled: boolean;
  /** The password is one that somebody else has seen. */
  readonly mustChangePassword: boolean;
}

/** What a command must see before it can decide. */
export interface Needs {
  /** Organisations that it writes to: whether they are registered. */
  readonly organisations?: readonly OrganisationId[];
  /** Organisations with all that is known of them. */
  readonly records?: readonly OrganisationId[];
  /** Organisations by their institution codes. */
  readonly codes?: readonly string[];
  readonly facts?: readonly FactPlace[];
  readonly statements?: readonly { organisation: OrganisationId; cycle: Cycle }[];
  readonly rulings?: readonly { organisation: OrganisationId; cycle: Cycle; identity: string }[];
  readonly appointments?: readonly string[];
  readonly peers?: boolean;
  /** All organisations with all that is known of them. */
  readonly register?: boolean;
  readonly accountStates?: readonly string[];
  /** All administrators that are not disabled. */
  readonly administrators?: boolean;
  /** All installed editions. */
  readonly editions?: boolean;
  /** Whether the store holds any fact. */
  readonly emptiness?: boolean;
}

/** What the store holds, as far as the commands of one transaction need to see it. */
export interface World {
  readonly cycles: ReadonlySet<Cycle>;
  readonly empty: boolean;
  isRegistered(organisation: OrganisationId): boolean;
  organisation(id: OrganisationId): Organisation | undefined;
  organisationByCode(code: string): Organisation | undefined;
  fact(place: FactPlace): Fact | undefined;
  statements(organisation: OrganisationId, cycle: Cycle): readonly Statement[];
  ruling(organisation: OrganisationId, cycle: Cycle, identity: string): Ruling | undefined;
  appointment(account: string): Appointment | undefined;
  /** Ids of the peer snapshots with the digests of their values. */
  readonly peers: ReadonlyMap<string, string>;
  readonly register: ReadonlyMap<OrganisationId, Organisation>;
  accountState(account: string): AccountState | undefined;
  /** Accounts of administrators that are not disabled. */
  readonly administrators: ReadonlySet<string>;
  /** Ids of the installed editions with the digests of their files. */
  readonly editions: ReadonlyMap<string, string>;
}

/** One change: an entry for the log, from which the tables follow. */
export interface Change {
  readonly organisation: OrganisationId;
  readonly payload: Payload;
  /** The text behind the payload's digest. */
  readonly sealed?: SealedText | undefined;
  /** The values behind a peer snapshot's digest. */
  readonly peers?: ReadonlyMap<string, readonly string[]>;
  /** The files behind an edition's digest. */
  readonly editionFiles?: Readonly<Record<string, string>>;
}

/** What a command decided: its answer, and the changes, all of which happen or none. */
export interface Decision<Result> {
  readonly result: Result;
  readonly changes: readonly Change[];
}

/**
 * A command: it names what it needs to see, and decides. Deciding is pure; it throws a Refusal where the
 * command cannot be carried out.
 */
export interface Command<Result> {
  readonly needs: Needs;
  decide(world: World): Decision<Result>;
}
