/** A worker on the edge. */
import { parts } from './parts.mjs'
import { program } from './program.mjs'

export default {
  async fetch(request) {
    const baseURL = new URL(request.url).searchParams.get('baseURL')
    try {
      return Response.json(await program(parts, baseURL))
    } catch (error) {
      return new Response(String(error?.stack), { status: 500 })
    }
  },
}
