/// All that the company and somebody outside have had to do with each other: calls, texts and messages, in one list.
package org.cordboard.server.customer;
