/** Stand-ins for the SharePoint Framework's own modules: the part of each that web parts of this product use. */

/** `@microsoft/sp-core-library` */
export const spCoreLibrary = {
  Version: class Version {
    private constructor(private readonly text: string) {}
    static parse(text: string): Version {
      return new Version(text);
    }
    toString(): string {
      return this.text;
    }
  },
  DisplayMode: { Read: 1, Edit: 2 },
};

/** `@microsoft/sp-property-pane`: a field is a description that a pane would draw. */
export const spPropertyPane = {
  PropertyPaneTextField: (targetProperty: string, properties: unknown): object => ({
    type: 3,
    targetProperty,
    properties,
  }),
};

/** `@microsoft/sp-webpart-base`. A constructor function, which native subclasses and compiled ones can both extend. */
interface WebPartInstance {
  onInit(): Promise<void>;
}
function BaseClientSideWebPart(this: WebPartInstance): void {
  // SPFx gives context, properties and domElement after construction; so does hostPage.ts.
}
BaseClientSideWebPart.prototype = {
  onInit: (): Promise<void> => Promise.resolve(),
  onThemeChanged: (): void => undefined,
  onDispose: (): void => undefined,
  get dataVersion() {
    return spCoreLibrary.Version.parse('1.0');
  },
};
export const spWebPartBase = { BaseClientSideWebPart };

/** `@microsoft/sp-loader`: chunks ask it for libraries by the id SharePoint knows them by. */
export function spLoader(libraries: Readonly<Record<string, unknown>>): unknown {
  const loadComponentById = async (id: string): Promise<unknown> => {
    if (!(id in libraries)) throw new Error(`The bundle asks for component ${id}, which the local host does not have.`);
    return libraries[id];
  };
  return { SPComponentLoader: { loadComponentById } };
}
