/** One sentence for whoever has a Node that the product does not run on; undefined when this one will do. */
export function refusalOfNode(version: string, engines: string): string | undefined;
