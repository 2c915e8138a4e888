import ts from 'typescript'
import type { NamedSchema } from '../compile/api'

/** A type alias of its own for a schema. */
export interface NamedType {
  schema: NamedSchema
  declaration: ts.TypeAliasDeclaration
}

/**
 * Moves the object types of `components.schemas` to aliases. TypeScript shows a type by its name only where it was
 * declared under it; a method's result would be shown as all of its fields.
 */
export function nameObjects(
  nodes: readonly ts.Node[],
  schemas: readonly NamedSchema[],
): { nodes: ts.Node[]; types: NamedType[] } {
  const types: NamedType[] = []
  const byKey = new Map(schemas.map((schema) => [schema.key, schema]))
  const moveObject = (member: ts.PropertySignature) => {
    const schema = byKey.get(keyOf(member))
    if (!schema || !member.type || !ts.isTypeLiteralNode(member.type)) return member
    const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)]
    types.push({
      schema,
      declaration: ts.factory.createTypeAliasDeclaration(modifiers, schema.name, undefined, member.type),
    })
    return withType(member, ts.factory.createTypeReferenceNode(schema.name))
  }
  const mapped = nodes.map((node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'components') return node
    const members = inMember(node.members, 'schemas', (all) => mapMembers(all, moveObject))
    return ts.factory.updateInterfaceDeclaration(node, node.modifiers, node.name, undefined, undefined, members)
  })
  return { nodes: mapped, types }
}

const keyOf = ({ name }: ts.PropertySignature) => (ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : '')

const withType = (member: ts.PropertySignature, type: ts.TypeNode) =>
  ts.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type)

const mapMembers = (
  members: readonly ts.TypeElement[],
  change: (member: ts.PropertySignature) => ts.TypeElement,
): ts.TypeElement[] => members.map((member) => (ts.isPropertySignature(member) ? change(member) : member))

/** The members, with those of the object type that one of them has changed. */
const inMember = (
  members: readonly ts.TypeElement[],
  key: string,
  change: (members: readonly ts.TypeElement[]) => ts.TypeElement[],
): ts.TypeElement[] =>
  mapMembers(members, (member) =>
    keyOf(member) === key && member.type && ts.isTypeLiteralNode(member.type)
      ? withType(member, ts.factory.createTypeLiteralNode(change(member.type.members)))
      : member,
  )
