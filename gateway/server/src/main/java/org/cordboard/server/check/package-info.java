/// The check page: whether a browser reaches us, by each way (docs/networks.md).
package org.cordboard.server.check;
