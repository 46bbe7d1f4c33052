/** The form for a learner's name and picture. */

import { make } from "../dom.js";
import { t } from "../strings.js";
import { LONGEST_NAME } from "./names.js";
import { PICTURES, pictureName } from "./picture-names.js";
import { drawPicture } from "./pictures.js";

/** @typedef {{name: string, picture: string}} Fields */

/**
 * @param {HTMLFormElement} form
 * @param {Fields} begin
 * @param {string} label of the button that keeps it
 * @param {{onSubmit: (fields: Fields) => void, onCancel: () => void}} actions
 */
export function fillForm(form, begin, label, { onSubmit, onCancel }) {
  const name = make("input", {
    type: "text",
    maxlength: String(LONGEST_NAME),
    autocomplete: "off",
    dir: "auto",
    value: begin.name,
  });
  const help = t("A first name or a made-up name, or none. Everyone at this computer can see it.");
  const cancel = make("button", { type: "button", "data-action": "cancel" }, t("Cancel"));
  const options = PICTURES.map((picture) => option(picture, begin.picture));
  form.replaceChildren(
    make("fieldset", {}, make("legend", {}, t("Picture")), ...options),
    make("label", {}, t("Name"), make("span", { class: "kit-who__help" }, help), name),
    make("p", { class: "kit-who__actions" }, make("button", { type: "submit" }, label), cancel),
  );
  cancel.addEventListener("click", onCancel);
  form.onsubmit = (event) => {
    event.preventDefault();
    onSubmit({ name: name.value, picture: String(new FormData(form).get("picture")) });
  };
}

/**
 * @param {string} picture
 * @param {string} picked
 */
function option(picture, picked) {
  const radio = make("input", { type: "radio", name: "picture", value: picture });
  radio.defaultChecked = picture === picked;
  const name = pictureName(picture);
  return make("label", { class: "kit-who__picture" }, radio, drawPicture(picture), name);
}
