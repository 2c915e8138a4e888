import process from 'node:process'
import { createSDK } from '@epilot/sdk'
import { authorize, createClient } from '@epilot/sdk/user'
import axios from 'axios'
import { program } from './program.mjs'

console.log(JSON.stringify(await program({ axios, createSDK, createClient, authorize }, process.argv[2])))
