/** Downloads: PDFs, media, lists. */
package org.carryover.web.files;
