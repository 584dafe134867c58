pub mod practice;
