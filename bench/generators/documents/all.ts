import { binaryInJson } from './binary-in-json'
import { csvBesideJson } from './csv-beside-json'
import { directions } from './directions'
import { discriminator } from './discriminator'
import type { Document } from './document'
import { formWithAnArray } from './form-with-an-array'
import { jsonOrMultipart } from './json-or-multipart'
import { jsonPartAndFiles } from './json-part-and-files'
import { newerKeywords } from './newer-keywords'
import { oneNameInTwoPlaces } from './one-name-in-two-places'
import { onlyRequired } from './only-required'
import { ownServer } from './own-server'
import { text } from './text'

/** In the order of the table. */
export const documents: Document[] = [
  ownServer,
  oneNameInTwoPlaces,
  formWithAnArray,
  jsonPartAndFiles,
  binaryInJson,
  jsonOrMultipart,
  text,
  csvBesideJson,
  discriminator,
  onlyRequired,
  directions,
  newerKeywords,
]
