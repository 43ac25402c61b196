/** An answer that SharePoint would give as an error: HTTP status, `code, exception type`, message. */
export class SharePointError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const INVALID_QUERY = '-1, Microsoft.SharePoint.Client.InvalidClientQueryException';
const NOT_FOUND = '-2147024894, System.IO.FileNotFoundException';

/**
 * Every refusal of the local site, in one place. Codes and texts: PLATFORM facts, issues and documentation of
 * SharePoint REST.
 */
export const errors = {
  accessDenied: () =>
    new SharePointError(
      403,
      '-2147024891, System.UnauthorizedAccessException',
      'Access denied. You do not have permission to perform this action or access this resource.',
    ),
  unknownUser: (name: string) =>
    new SharePointError(
      401,
      '-2147024891, System.UnauthorizedAccessException',
      `Nobody in the local directory is called '${name}'. See local-site/directory.ts for the logins.`,
    ),
  digestMissing: () =>
    new SharePointError(
      403,
      '-2130575251, Microsoft.SharePoint.SPException',
      "The security validation for this page is invalid and might be corrupted. Please use your web browser's Back button to try your operation again.",
    ),
  digestExpired: () =>
    new SharePointError(
      403,
      '-2130575252, Microsoft.SharePoint.SPException',
      "The security validation for this page has timed out. Please use your web browser's Back button to try your operation again.",
    ),
  listMissingByTitle: (title: string, siteUrl: string) =>
    new SharePointError(
      404,
      '-1, System.ArgumentException',
      `List '${title}' does not exist at site with URL '${siteUrl}'.`,
    ),
  listMissing: () =>
    new SharePointError(
      404,
      '-2130575322, Microsoft.SharePoint.SPException',
      'List does not exist. The page you selected contains a list that does not exist. It may have been deleted by another user.',
    ),
  listTitleTaken: () =>
    new SharePointError(
      500,
      '-2130575342, Microsoft.SharePoint.SPException',
      'A list, survey, discussion board, or document library with the specified title already exists in this Web site. Please choose another title.',
    ),
  fileMissing: (url: string) => new SharePointError(404, NOT_FOUND, `File Not Found: ${url}`),
  folderMissing: () => new SharePointError(404, NOT_FOUND, 'File Not Found.'),
  namedFileMissing: (url: string) =>
    new SharePointError(404, '-2130575338, Microsoft.SharePoint.SPException', `The file ${url} does not exist.`),
  nameTaken: (name: string) =>
    new SharePointError(
      400,
      '-2130575257, Microsoft.SharePoint.SPException',
      `A file or folder with the name ${name} already exists.`,
    ),
  attachmentNameTaken: () =>
    new SharePointError(
      400,
      '-2130575257, Microsoft.SharePoint.SPException',
      'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name, close this dialog and edit the properties of the document or folder.',
    ),
  nameNotPermitted: (name: string) =>
    new SharePointError(
      400,
      '-2130575245, Microsoft.SharePoint.SPException',
      `The file or folder name "${name.slice(0, 300)}" contains characters that are not permitted.  Please use a different name.`,
    ),
  noAttachments: () =>
    new SharePointError(
      400,
      '-2130246262, Microsoft.SharePoint.SPException',
      'Attachments have been disabled on this list.',
    ),
  noFolders: () =>
    new SharePointError(
      400,
      '-2130575223, Microsoft.SharePoint.SPException',
      'Folders cannot be created in this list: folder creation is turned off.',
    ),
  filesNotItems: () =>
    new SharePointError(
      400,
      '-2147024809, System.ArgumentException',
      'To add an item to a document library, use SPFileCollection.Add()',
    ),
  itemsNotFiles: () =>
    new SharePointError(
      400,
      '-2130575246, Microsoft.SharePoint.SPException',
      'Files can be added to document libraries only; items have attachments.',
    ),
  intoItself: () =>
    new SharePointError(400, '-2147024864, Microsoft.SharePoint.SPException', 'A folder cannot be moved into itself.'),
  tooManyScopes: () =>
    new SharePointError(
      500,
      '-2147467259, Microsoft.SharePoint.SPException',
      'You cannot break inheritance for this item because there are too many items with unique permissions in this list.\n\nYou can still break inheritance on the parent of this item.',
    ),
  uniqueForbidsScopes: () =>
    new SharePointError(
      500,
      '-2130575165, Microsoft.SharePoint.SPException',
      'Items of this list cannot have unique permissions because a column of the list enforces unique values.',
    ),
  itemMissing: () =>
    new SharePointError(
      404,
      '-2130575338, System.ArgumentException',
      'Item does not exist. It may have been deleted by another user.',
    ),
  fieldMissing: (name: string) =>
    new SharePointError(
      400,
      '-2147024809, System.ArgumentException',
      `Column '${name}' does not exist. It may have been deleted by another user.`,
    ),
  fieldNameTaken: (name: string) =>
    new SharePointError(
      500,
      '-2130575306, Microsoft.SharePoint.SPDuplicateFieldNameException',
      `A duplicate field name "${name}" was found.`,
    ),
  fieldIdTaken: () =>
    new SharePointError(
      500,
      '-2147024713, Microsoft.SharePoint.SPException',
      'The field you tried to add could not be added: its ID is used by another column of the list.',
    ),
  viewMissing: () =>
    new SharePointError(404, '-2147467259, Microsoft.SharePoint.SPException', 'The specified view is invalid.'),
  groupMissing: () =>
    new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException', 'Group cannot be found.'),
  groupNameTaken: (name: string) =>
    new SharePointError(
      500,
      '-2130575293, Microsoft.SharePoint.SPException',
      `The specified name is already in use.\n\nPlease try again with a new name: ${name}`,
    ),
  userMissing: (name: string) =>
    new SharePointError(
      404,
      '-2146232832, Microsoft.SharePoint.SPException',
      `The specified user ${name} could not be found.`,
    ),
  roleMissing: () =>
    new SharePointError(
      404,
      '-2146232832, Microsoft.SharePoint.SPException',
      'Cannot find the specified permission level.',
    ),
  roleNameTaken: () =>
    new SharePointError(
      500,
      '-2130575325, Microsoft.SharePoint.SPException',
      'The specified permission level name is already in use.',
    ),
  noUniqueScope: () =>
    new SharePointError(
      400,
      '-2146233079, System.InvalidOperationException',
      'This operation is not allowed on an object that inherits permissions.',
    ),
  invalidQuery: (message: string) => new SharePointError(400, INVALID_QUERY, message),
  invalidExpression: (text: string) =>
    new SharePointError(400, INVALID_QUERY, `The expression "${text.slice(0, 200)}" is not valid.`),
  unknownFieldOrProperty: (name: string) =>
    new SharePointError(400, INVALID_QUERY, `The field or property '${name}' does not exist.`),
  unknownProperty: (name: string, type: string) =>
    new SharePointError(
      400,
      INVALID_QUERY,
      `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
    ),
  expandNeeded: (path: string, link: string) =>
    new SharePointError(
      400,
      '-1, Microsoft.SharePoint.SPException',
      `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${link}.`,
    ),
  filterField: (name: string) =>
    new SharePointError(
      400,
      '-1, Microsoft.SharePoint.SPException',
      `The field '${name}' of type 'Note' cannot be used in the query filter expression.`,
    ),
  sortField: (name: string) =>
    new SharePointError(
      400,
      '-1, Microsoft.SharePoint.SPException',
      `The field '${name}' cannot be used in the query order by expression.`,
    ),
  wrongType: (name: string, expected: string) =>
    new SharePointError(
      400,
      INVALID_QUERY,
      `Cannot convert a primitive value to the expected type '${expected}'. See the inner exception for more details. (property '${name}')`,
    ),
  unexpectedNode: (node: string, name: string) =>
    new SharePointError(
      400,
      INVALID_QUERY,
      `An unexpected '${node}' node was found when reading from the JSON reader. (property '${name}')`,
    ),
  invalidJson: (why: string) => new SharePointError(400, INVALID_QUERY, `Invalid JSON. ${why}`),
  invalidText: () =>
    new SharePointError(
      400,
      '-2130575163, Microsoft.SharePoint.SPException',
      'Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.',
    ),
  invalidFieldSchema: (why: string) =>
    new SharePointError(
      400,
      '-2130575340, Microsoft.SharePoint.SPException',
      `Field type or schema is not valid: ${why}`,
    ),
  invalidCaml: (why: string) =>
    new SharePointError(
      400,
      '-2130575340, Microsoft.SharePoint.SPException',
      `Cannot complete this action.\n\nPlease try again. (${why})`,
    ),
  duplicateValues: (column: string) =>
    new SharePointError(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${column}].`,
    ),
  uniqueNeedsIndex: (column: string) =>
    new SharePointError(
      500,
      '-2130575168, Microsoft.SharePoint.SPException',
      `The field [${column}] must be indexed, single-valued and in a list that everybody can read whole before unique values can be enforced.`,
    ),
  uniqueHasDuplicates: (column: string) =>
    new SharePointError(
      500,
      '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
      `This column contains duplicate values or values that cannot be unique: [${column}].`,
    ),
  tooManyIndexes: () =>
    new SharePointError(
      500,
      '-2130575167, Microsoft.SharePoint.SPException',
      'You have reached the maximum number of indices allowed on this list (20).',
    ),
  notIndexable: (column: string) =>
    new SharePointError(
      500,
      '-2130575166, Microsoft.SharePoint.SPException',
      `The field [${column}] cannot be indexed.`,
    ),
  throttled: () =>
    new SharePointError(
      500,
      '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
      'The attempted operation is prohibited because it exceeds the list view threshold.',
    ),
  tooManyLookups: () =>
    new SharePointError(
      500,
      '-2147024749, Microsoft.SharePoint.SPException',
      'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold.',
    ),
  etagMismatch: (given: string, actual: string) =>
    new SharePointError(
      412,
      '-1, Microsoft.SharePoint.Client.ClientServiceException',
      `The request ETag value '${given}' does not match the object's ETag value '${actual}'.`,
    ),
  resourceMissing: (path: string) =>
    new SharePointError(
      404,
      '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      `Cannot find resource for the request ${path}.`,
    ),
  notImplemented: (what: string) =>
    new SharePointError(501, '-2147467263, System.NotImplementedException', `The local site does not support ${what}.`),
  tooLarge: (what: string) =>
    new SharePointError(
      413,
      '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
      `The local site refuses ${what}: a limit of its own.`,
    ),
  invalidBatch: (why: string) => new SharePointError(400, INVALID_QUERY, `The batch request is not valid: ${why}`),
  unexpected: () =>
    new SharePointError(500, '-1, System.Exception', 'An unexpected error occurred in the local site; see its log.'),
};
