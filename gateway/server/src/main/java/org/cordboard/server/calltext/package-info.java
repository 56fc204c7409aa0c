/// What callers at web pages and agents write to each other in a call.
package org.cordboard.server.calltext;
