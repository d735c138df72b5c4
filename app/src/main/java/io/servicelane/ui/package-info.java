/** What every screen is made of: the frame around the views, words and moments for whoever looks, small parts. */
@NullMarked
package io.servicelane.ui;

import org.jspecify.annotations.NullMarked;
