/** A view of the page. */
export interface View {
  name: string
  /** Changes on which it is loaded again. */
  on: 'memory' | 'requests'
  element: HTMLElement
  load(): Promise<unknown>
}
