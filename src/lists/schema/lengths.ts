/** The most characters a column of one line takes in SharePoint ("Single line of text"). */
export const longestText = 255;
/** The most characters a plain column of several lines takes ("Multiple lines of text"). */
export const longestNote = 63_999;
