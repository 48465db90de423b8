import { type AriaLine, readAriaLine } from './line.ts';

/** A node of an ARIA snapshot, with what is to stand in place of its contents. */
export interface AriaNode {
  readonly line: AriaLine;
  /** Undefined for the root, which is no line of the snapshot. */
  readonly parent: AriaNode | undefined;
  readonly children: AriaNode[];
  /** What is put in place of the value and all that is inside; of the name too if `hidesName`. */
  put?: string;
  hidesName?: boolean;
}

/** All nodes of a snapshot, in the order of its lines. */
export function readAriaTree(snapshot: string): AriaNode[] {
  const nodes: AriaNode[] = [];
  const root: AriaNode = { line: readAriaLine(''), parent: undefined, children: [] };
  const open: AriaNode[] = [];
  for (const raw of snapshot.split('\n')) {
    const line = readAriaLine(raw);
    while (open.length > 0 && line.indent.length <= (open.at(-1)?.line.indent.length ?? 0)) open.pop();
    const parent = open.at(-1) ?? root;
    const node: AriaNode = { line, parent, children: [] };
    parent.children.push(node);
    nodes.push(node);
    open.push(node);
  }
  return nodes;
}

/** What a node says: its name, its value, or all that is inside. */
export function textOf(node: AriaNode): string {
  if (node.line.role.startsWith('/')) return '';
  const own = node.line.name ?? node.line.value;
  return own ?? node.children.map(textOf).join(' ').trim();
}

/** The node and all inside it. */
export function withDescendants(node: AriaNode): AriaNode[] {
  return [node, ...node.children.flatMap(withDescendants)];
}

/** The nodes that the node lies in, nearest first. */
export function ancestorsOf(node: AriaNode): AriaNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}

/** Nodes of these roles inside, without going into another node of a role in `within`. */
export function findInside(
  node: AriaNode,
  roles: readonly string[],
  within: readonly string[] = [],
): AriaNode[] {
  return node.children.flatMap((child) => {
    if (roles.includes(child.line.role)) return [child];
    return within.includes(child.line.role) ? [] : findInside(child, roles, within);
  });
}
