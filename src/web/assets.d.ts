declare module "*.css";
declare module "virtual:fonts.css";
