// Types of what embed.js defines, for pages written in TypeScript.

/** The attributes of `<casepath-calculator>`. Invalid values are reported in the frame and on the console. */
export interface CasepathAttributes {
  /** Two capital letters: `OH`. */
  state?: string;
  degree?: 'bachelors' | 'bsw' | 'bsn' | 'msw' | 'msw-after-bsw' | 'msw-general' | 'other-masters' | 'counseling' | 'doctorate' | 'psyd' | 'none';
  setting?:
    | 'hospital'
    | 'mental-health-center'
    | 'substance-use'
    | 'child-welfare'
    | 'school'
    | 'community-agency'
    | 'insurance'
    | 'home-health'
    | 'nursing-care'
    | 'clinic'
    | 'government'
    | 'private-practice';
  /** Default: the language of the page around the element. */
  lang?: string;
  theme?: 'auto' | 'light' | 'dark';
  /** `#0b5d5b`, or two: for light, for dark. Refused if its contrast is below 4.5 to 1. */
  accent?: string;
  /** The level of the frame's highest heading; default 2. */
  'heading-level'?: '1' | '2' | '3' | '4' | '5' | '6' | number;
  /** The address of the school's file. */
  preset?: string;
  compact?: boolean | '';
  'share-answers'?: boolean | '';
}

/** The detail of `casepath:change`. */
export interface CasepathChange {
  /** Whether there is a result. */
  complete: boolean;
  /** Only with `share-answers`: the answers, as in the fragment of the calculator's address. */
  answers?: string;
  /** Only with `share-answers`: the figures of the headline by their ids, such as `pay-typical`. */
  figures?: Record<string, string>;
}

export type CasepathReadyEvent = CustomEvent<Record<string, never>>;
export type CasepathChangeEvent = CustomEvent<CasepathChange>;

declare global {
  interface HTMLElementTagNameMap {
    'casepath-calculator': HTMLElement;
  }
  interface HTMLElementEventMap {
    'casepath:ready': CasepathReadyEvent;
    'casepath:change': CasepathChangeEvent;
  }
}
