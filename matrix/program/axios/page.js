/** Everything in one: the page or worker calls `run`. */
import { createSDK } from '@epilot/sdk'
import { authorize, createClient } from '@epilot/sdk/user'
import axios from 'axios'
import { program } from './program.mjs'

globalThis.run = (baseURL) => program({ axios, createSDK, createClient, authorize }, baseURL)
