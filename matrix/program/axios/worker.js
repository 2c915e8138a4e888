/** A worker on the edge. */
import { createSDK } from '@epilot/sdk'
import { authorize, createClient } from '@epilot/sdk/user'
import axios from 'axios'
import { program } from './program.mjs'

export default {
  async fetch(request) {
    const baseURL = new URL(request.url).searchParams.get('baseURL')
    try {
      return Response.json(await program({ axios, createSDK, createClient, authorize }, baseURL))
    } catch (error) {
      return new Response(String(error?.stack), { status: 500 })
    }
  },
}
