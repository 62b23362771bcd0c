/**
 * Where the money really lies, moved by hands and machines of the proof alone: the office never writes here. At the end
 * the books must say the same to the cent.
 */
export class Truth {
  /** Coins and notes in a machine or a drawer. */
  readonly boxes = new Map<string, number>()
  /** What a card company owes for a terminal. */
  readonly approvals = new Map<string, Map<string, number>>()
  /** What each terminal has taken, less what it took back, since its last end of day. */
  readonly terminals = new Map<string, number>()
  /** Of these approvals already credited by the bank. */
  readonly credited = new Map<string, number>()
  /** What lies on the account at the bank. */
  account = 0
  /** Taken out of the tills on the way to the bank; what the tills were given came from here. */
  safe = 0

  box(till: string): number {
    return this.boxes.get(till) ?? 0
  }

  dropIn(till: string, cents: number): void {
    this.boxes.set(till, this.box(till) + cents)
  }

  /** False when there is not so much. */
  giveOut(till: string, cents: number): boolean {
    if (this.box(till) < cents) return false
    this.boxes.set(till, this.box(till) - cents)
    return true
  }

  approve(till: string, payment: string, cents: number): void {
    const all = this.approvals.get(till) ?? new Map<string, number>()
    all.set(payment, cents)
    this.approvals.set(till, all)
    this.terminals.set(till, this.terminal(till) + cents)
  }

  withdraw(till: string, payment: string): void {
    this.terminals.set(till, this.terminal(till) - this.approvalOf(till, payment))
    this.approvals.get(till)?.delete(payment)
  }

  terminal(till: string): number {
    return this.terminals.get(till) ?? 0
  }

  approvalOf(till: string, payment: string): number {
    return this.approvals.get(till)?.get(payment) ?? 0
  }

  /** What the card company still owes for a terminal. */
  card(till: string): number {
    const all = [...(this.approvals.get(till)?.values() ?? [])].reduce((sum, cents) => sum + cents, 0)
    return all - (this.credited.get(till) ?? 0)
  }
}
